package dev.ballast.ticket.triage;

/** A text that goes out without a person having read it. Cannot be built for a flagged or unsure ticket. */
public record AutomaticReply(AutoAnswerable proof, String text) {

    public AutomaticReply {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: '' (expected: something to say)");
        }
    }
}
