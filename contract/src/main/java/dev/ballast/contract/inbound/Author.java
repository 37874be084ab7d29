package dev.ballast.contract.inbound;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who wrote it. */
public enum Author {
    CUSTOMER("customer"),
    /** The shop itself, elsewhere: in the platform's own inbox, or by phone. Stored as an answer, never as a new problem. */
    SHOP("shop");

    private final String wireName;

    Author(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
