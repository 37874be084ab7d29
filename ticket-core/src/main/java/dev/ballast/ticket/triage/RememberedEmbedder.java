package dev.ballast.ticket.triage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the vectors of recent texts: a message is first told its kind and then compared with others, and each new
 * correction has all earlier ones learned again.
 */
final class RememberedEmbedder implements Embedder {

    /** Two kilobytes each; a text that is gone is simply embedded anew. */
    private static final int MOST_TEXTS = 8_192;

    private final Embedder embedder;
    private final Map<String, float[]> remembered = new ConcurrentHashMap<>();

    RememberedEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String language() {
        return embedder.language();
    }

    @Override
    public float[] embed(String text) {
        if (remembered.size() >= MOST_TEXTS) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(text, embedder::embed);
    }
}
