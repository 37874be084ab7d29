package dev.ballast.contract.connector;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an account's connector is doing. */
public enum ConnectorState {
    /** Not yet reached its source. */
    STARTING("starting"),
    /** Reading; a message is an event within seconds. */
    LISTENING("listening"),
    /** A passing fault; it tries again by itself. */
    RETRYING("retrying"),
    /** The source refuses the credentials: a person has to renew them. */
    NEEDS_RECONNECT("needs-reconnect"),
    /** Switched off, or handed to another replica. */
    STOPPED("stopped");

    private final String wireName;

    ConnectorState(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
