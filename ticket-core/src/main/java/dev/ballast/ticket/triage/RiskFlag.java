package dev.ballast.ticket.triage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What forbids every automatic answer, for the whole life of a ticket once one message raised it. */
public enum RiskFlag {
    REFUND,
    SEVERE,
    LOST;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
