package dev.ballast.ticket.embeddings;

/** BAAI's bge-small-zh-v1.5. */
public final class ChineseEmbedder extends OnnxEmbedder {

    public ChineseEmbedder() {
        super("zh", "bge-small-zh-v1.5-q");
    }
}
