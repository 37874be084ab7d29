package dev.ballast.contract.inbound;

import com.fasterxml.jackson.annotation.JsonValue;

/** What happened to the message at its source. */
public enum MessageAct {
    NEW("new"),
    /** The text replaces what the same external id said before. */
    EDITED("edited"),
    /** The customer took it back; the text is empty. */
    DELETED("deleted");

    private final String wireName;

    MessageAct(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
