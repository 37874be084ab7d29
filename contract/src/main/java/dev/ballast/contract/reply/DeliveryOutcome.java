package dev.ballast.contract.reply;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a reply. */
public enum DeliveryOutcome {
    /** The platform or the mail server took it. */
    SENT("sent"),
    /** It was refused and will not be tried again. */
    FAILED("failed"),
    /** The connection broke after the text was handed over: it may or may not have arrived, and nobody repeats it unasked. */
    UNCERTAIN("uncertain");

    private final String wireName;

    DeliveryOutcome(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
