package dev.ballast.ticket.triage;

import java.util.Collection;

/** Weighs features by how rare they are among the training sentences. */
final class TfIdf {

    private final float[] idf;

    /** What a feature weighs that no sentence had. */
    private final float strangest;

    private TfIdf(float[] idf, int documents) {
        this.idf = idf;
        this.strangest = (float) Math.log(1.0 + documents) + 1;
    }

    static TfIdf over(Collection<int[]> documents) {
        float[] seenIn = new float[TextFeatures.SIZE];
        for (int[] features : documents) {
            int last = -1;
            for (int feature : features) {
                if (feature != last) {
                    seenIn[feature]++;
                    last = feature;
                }
            }
        }
        float[] idf = new float[seenIn.length];
        for (int i = 0; i < idf.length; i++) {
            idf[i] = (float) Math.log((1.0 + documents.size()) / (1 + seenIn[i])) + 1;
        }
        return new TfIdf(idf, documents.size());
    }

    SparseText weigh(int[] sorted) {
        int[] index = new int[sorted.length];
        float[] value = new float[sorted.length];
        int distinct = 0;
        double squares = 0;
        for (int i = 0; i < sorted.length; ) {
            int feature = sorted[i];
            int next = i;
            while (next < sorted.length && sorted[next] == feature) {
                next++;
            }
            float weight = (float) (1 + Math.log(next - i)) * idf[feature];
            index[distinct] = feature;
            value[distinct++] = weight;
            squares += weight * weight;
            i = next;
        }
        float norm = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < distinct; i++) {
            value[i] *= norm;
        }
        return new SparseText(java.util.Arrays.copyOf(index, distinct), java.util.Arrays.copyOf(value, distinct));
    }

    /** The share of a text that any training sentence had too, 0 to 1: strange texts deserve little confidence. */
    double familiar(SparseText text) {
        double share = 0;
        for (int i = 0; i < text.index().length; i++) {
            boolean seen = idf[text.index()[i]] < strangest;
            share += seen ? text.value()[i] * text.value()[i] : 0;
        }
        return share;
    }
}
