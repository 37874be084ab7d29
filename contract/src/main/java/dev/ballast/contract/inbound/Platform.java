package dev.ballast.contract.inbound;

import com.fasterxml.jackson.annotation.JsonValue;

/** The service that carried the message. */
public enum Platform {
    IMAP("imap"),
    WEBFORM("webform"),
    MESSENGER("messenger"),
    INSTAGRAM("instagram"),
    FACEBOOK("facebook"),
    WHATSAPP("whatsapp"),
    TELEGRAM("telegram"),
    LINE("line"),
    TIKTOK("tiktok"),
    TIKTOK_SHOP("tiktok-shop"),
    JUDGEME("judgeme"),
    YOTPO("yotpo"),
    TRUSTPILOT("trustpilot"),
    SHOPIFY("shopify"),
    MANUAL("manual");

    private final String wireName;

    Platform(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
