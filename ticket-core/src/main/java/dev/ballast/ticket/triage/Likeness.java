package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.List;

/**
 * How alike a text is to each of many others: the cosine of their rare features. What all of them have is looked up
 * feature by feature, so that a text costs what it shares and not how many there are.
 */
final class Likeness {

    /**
     * What more texts than this have is left out: of all that was nine in ten of the additions, and between 64 and 130 lies
     * half of the rest. Every set of our own is told as well or better without it; of the generated requests, 0.844
     * instead of 0.854 (at 130).
     */
    private static final int COMMON = 64;

    /** Where a feature's entries begin; one more than there are features, or none where there are no texts. */
    private final int[] starts;

    /** Pairs of a text and, as bits, how loud the feature is in it: side by side, for each is waited for from main memory. */
    private final int[] entries;

    private final int count;

    /**
     * A sum for each text, zero between two calls. A thousand of fifty thousand are touched by one: clearing new ones, or
     * hashing them, took twice to four times as long as adding up.
     */
    private final ThreadLocal<float[]> sums;

    private Likeness(int[] starts, int[] entries, int count) {
        this.starts = starts;
        this.entries = entries;
        this.count = count;
        this.sums = ThreadLocal.withInitial(() -> new float[count]);
    }

    static Likeness to(List<SparseText> others) {
        int[] starts = others.isEmpty() ? new int[0] : startsOfRare(others);
        int[] entries = new int[others.isEmpty() ? 0 : 2 * starts[TextFeatures.SIZE]];
        int[] next = starts.clone();
        for (int text = 0; text < others.size(); text++) {
            SparseText other = others.get(text);
            float length = length(other, starts);
            for (int i = 0; i < other.index().length; i++) {
                int feature = other.index()[i];
                if (next[feature] < starts[feature + 1]) {
                    int at = next[feature]++;
                    entries[2 * at] = text;
                    entries[2 * at + 1] = Float.floatToRawIntBits(other.value()[i] / length);
                }
            }
        }
        return new Likeness(starts, entries, others.size());
    }

    private static int[] startsOfRare(List<SparseText> others) {
        int[] starts = new int[TextFeatures.SIZE + 1];
        others.forEach(text -> {
            for (int feature : text.index()) {
                starts[feature + 1]++;
            }
        });
        for (int feature = 1; feature < starts.length; feature++) {
            starts[feature] = starts[feature - 1] + (starts[feature] > COMMON ? 0 : starts[feature]);
        }
        return starts;
    }

    static Likeness read(ModelReader in) throws IOException {
        return new Likeness(in.wholes(), in.wholes(), in.whole());
    }

    void write(ModelWriter out) throws IOException {
        out.wholes(starts).wholes(entries).whole(count);
    }

    interface Each {
        /** @param likeness more than 0, at most 1 */
        void is(int other, float likeness);
    }

    /** Tells how alike this text is to each of the others that have anything rare in common with it. */
    void of(SparseText text, Each each) {
        if (count == 0) {
            return;
        }
        float[] alike = sums.get();
        int[] touched = new int[shared(text)];
        int found = 0;
        float length = length(text, starts);
        for (int i = 0; i < text.index().length; i++) {
            int feature = text.index()[i];
            float value = text.value()[i] / length;
            for (int at = starts[feature]; at < starts[feature + 1]; at++) {
                int other = entries[2 * at];
                if (alike[other] == 0) {
                    touched[found++] = other;
                }
                alike[other] += value * Float.intBitsToFloat(entries[2 * at + 1]);
            }
        }
        for (int i = 0; i < found; i++) {
            float likeness = alike[touched[i]];
            alike[touched[i]] = 0;
            each.is(touched[i], likeness);
        }
    }

    private int shared(SparseText text) {
        int shared = 0;
        for (int feature : text.index()) {
            shared += starts[feature + 1] - starts[feature];
        }
        return shared;
    }

    private static float length(SparseText text, int[] starts) {
        double squares = 0;
        for (int i = 0; i < text.index().length; i++) {
            int feature = text.index()[i];
            if (starts[feature] < starts[feature + 1]) {
                squares += text.value()[i] * text.value()[i];
            }
        }
        return (float) Math.max(1e-9, Math.sqrt(squares));
    }
}
