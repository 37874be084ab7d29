package dev.ballast.ticket.embeddings;

/** BAAI's bge-small-en-v1.5. */
public final class EnglishEmbedder extends OnnxEmbedder {

    public EnglishEmbedder() {
        super("en", "bge-small-en-v1.5-q");
    }
}
