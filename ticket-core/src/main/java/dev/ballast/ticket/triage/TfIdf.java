package dev.ballast.ticket.triage;

import java.util.Collection;

/** Weighs features by how rare they are among the training sentences. */
public final class TfIdf {

    private final float[] idf;

    private TfIdf(float[] idf) {
        this.idf = idf;
    }

    /** Over the shipped sentences of all languages: the same on every machine and after every correction. */
    public static TfIdf shipped() {
        return over(Sentence.resource("/triage/seeds").stream()
                .map(seed -> TextFeatures.of(FoldedText.of(seed.text())))
                .toList());
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
        return new TfIdf(idf);
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

    /** How alike two texts are, 0 to 1; 0 where either is empty. */
    public double similarity(String one, String other) {
        return weigh(TextFeatures.of(FoldedText.of(one))).dot(weigh(TextFeatures.of(FoldedText.of(other))));
    }
}
