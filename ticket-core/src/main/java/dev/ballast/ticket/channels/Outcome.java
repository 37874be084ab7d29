package dev.ballast.ticket.channels;

import dev.ballast.contract.account.form.FieldProblem;
import java.util.List;

/** What came of a wish to change an account. */
sealed interface Outcome {

    record Done(ConnectedAccount account) implements Outcome {}

    record Removed() implements Outcome {}

    record Unknown() implements Outcome {}

    /** @param problems per field */
    record Invalid(List<FieldProblem> problems) implements Outcome {}

    /** Somebody else changed it since; nothing was written. */
    record Overtaken() implements Outcome {}

    /** Nothing was written, or it is not known whether it was: the same wish again is harmless. */
    enum Later implements Outcome {
        BROKER_AWAY("The broker does not take it now; try again in a moment."),
        ACCOUNTS_UNKNOWN("The channels are still being read; try again in a moment."),
        NO_KEY("Secrets cannot be kept: start Ballast with BALLAST_SECRET_KEY, the same for every service.");

        private final String reason;

        Later(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
