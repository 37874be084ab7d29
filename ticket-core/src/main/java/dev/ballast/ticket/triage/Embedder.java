package dev.ballast.ticket.triage;

/**
 * Turns a text of one language into a vector that lies near to those of texts that mean the same. Found by
 * {@link java.util.ServiceLoader}; the default build has none. Safe for use by many threads; some milliseconds a text.
 */
public interface Embedder {

    String language();

    /** Of length one, and always the same for the same text. */
    float[] embed(String text);
}
