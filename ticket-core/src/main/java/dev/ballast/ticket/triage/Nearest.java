package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.List;

/**
 * The sentence of each label that is most like a text. Beside the trained model, which weighs every word by all sentences
 * it stands in, this remembers them whole: worth a point of the types, and it halves the false alarms of the gate.
 */
final class Nearest {

    /** What a sentence equal to the text adds to the log-probability of its label: 3 to 12 do about the same. */
    private static final float COUNTS = 6;

    private final Likeness likeness;
    private final int[] labels;

    private Nearest(Likeness likeness, int[] labels) {
        this.likeness = likeness;
        this.labels = labels;
    }

    static Nearest of(List<LinearModel.Example> sentences) {
        return new Nearest(
                Likeness.to(sentences.stream().map(LinearModel.Example::text).toList()),
                sentences.stream().mapToInt(LinearModel.Example::label).toArray());
    }

    static Nearest read(ModelReader in) throws IOException {
        return new Nearest(Likeness.read(in), in.wholes());
    }

    void write(ModelWriter out) throws IOException {
        likeness.write(out);
        out.wholes(labels);
    }

    /** Adds to each label's log-probability what its nearest sentence says of this text. */
    void addTo(double[] logits, SparseText text) {
        float[] each = likeness.of(text);
        float[] nearest = new float[logits.length];
        for (int i = 0; i < each.length; i++) {
            nearest[labels[i]] = Math.max(nearest[labels[i]], each[i]);
        }
        for (int label = 0; label < logits.length; label++) {
            logits[label] += COUNTS * nearest[label];
        }
    }
}
