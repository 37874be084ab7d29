package dev.ballast.contract.inbound;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the customer reached the shop, as the shop counts it. */
public enum Channel {
    EMAIL("email"),
    FORM("form"),
    DM("dm"),
    COMMENT("comment"),
    REVIEW("review"),
    /** Typed in by an agent: a phone call, a marketplace chat. */
    MANUAL("manual");

    private final String wireName;

    Channel(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
