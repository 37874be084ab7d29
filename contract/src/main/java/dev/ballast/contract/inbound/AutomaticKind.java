package dev.ballast.contract.inbound;

import com.fasterxml.jackson.annotation.JsonValue;

/** Mail that no person wrote. It is stored and linked, opens no ticket and gets no reply. */
public enum AutomaticKind {
    /** A delivery status notification (RFC 3464). */
    BOUNCE("bounce"),
    /** A vacation or out-of-office note (RFC 3834). */
    AUTO_REPLY("auto-reply"),
    /** Mailing-list or bulk mail (RFC 2919, RFC 2369). */
    LIST("list"),
    /** Written by a machine about something: a shop system, a carrier. */
    NOTIFICATION("notification"),
    /** An abuse report (RFC 5965). */
    FEEDBACK_REPORT("feedback-report");

    private final String wireName;

    AutomaticKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
