package dev.ballast.ticket.regroup;

/** An agent's wish that cannot be; whatever it wrote is rolled back. The message is a sentence for the agent. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }
}
