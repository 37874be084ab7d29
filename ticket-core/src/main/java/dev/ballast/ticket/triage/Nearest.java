package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The sentence of each label that is most like a text. Beside the trained model, which weighs every word by all sentences
 * it stands in, this remembers them whole: worth a point of the types, and it halves the false alarms of the gate.
 */
final class Nearest {

    /** What a sentence equal to the text adds to the log-probability of its label: 3 to 12 do about the same. */
    private static final float COUNTS = 6;

    private final Likeness likeness;

    /** Where the sentences of a label begin, which lie side by side; one more than there are labels. */
    private final int[] starts;

    private final int[] labels;

    private Nearest(Likeness likeness, int[] starts) {
        this.likeness = likeness;
        this.starts = starts;
        this.labels = new int[starts[starts.length - 1]];
        for (int label = 0; label < starts.length - 1; label++) {
            Arrays.fill(labels, starts[label], starts[label + 1], label);
        }
    }

    static Nearest of(List<LinearModel.Example> sentences, int labels) {
        int[] starts = new int[labels + 1];
        sentences.forEach(sentence -> starts[sentence.label() + 1]++);
        for (int label = 0; label < labels; label++) {
            starts[label + 1] += starts[label];
        }
        return new Nearest(
                Likeness.to(sentences.stream()
                        .sorted(Comparator.comparingInt(LinearModel.Example::label))
                        .map(LinearModel.Example::text)
                        .toList()),
                starts);
    }

    static Nearest read(ModelReader in) throws IOException {
        return new Nearest(Likeness.read(in), in.wholes());
    }

    void write(ModelWriter out) throws IOException {
        likeness.write(out);
        out.wholes(starts);
    }

    /** What its nearest sentence says of this text, to be added to each label's log-probability. */
    double[] of(SparseText text) {
        double[] says = new double[starts.length - 1];
        likeness.of(text, (sentence, alike) -> {
            int label = labels[sentence];
            says[label] = Math.max(says[label], COUNTS * alike);
        });
        return says;
    }

    void addTo(double[] logits, SparseText text) {
        double[] says = of(text);
        for (int label = 0; label < logits.length; label++) {
            logits[label] += says[label];
        }
    }
}
