package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/** Weighs features by how rare they are among the training sentences. */
final class TfIdf {

    /** What the meanings of a text weigh together, where its letters weigh one: 0 to 2 were tried. */
    private static final double MEANINGS_WEIGH = 0.7;

    private final float[] idf;

    /** What a feature weighs that no sentence had. */
    private final float strangest;

    private TfIdf(float[] idf, float strangest) {
        this.idf = idf;
        this.strangest = strangest;
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
        return new TfIdf(idf, (float) Math.log(1.0 + documents.size()) + 1);
    }

    /** This one, for which nothing in these documents is strange any more. */
    TfIdf knowing(Collection<int[]> documents) {
        float[] known = idf.clone();
        float seenOnce = strangest - (float) Math.log(2);
        for (int[] features : documents) {
            for (int feature : features) {
                known[feature] = Math.min(known[feature], seenOnce);
            }
        }
        return new TfIdf(known, strangest);
    }

    static TfIdf read(ModelReader in) throws IOException {
        return new TfIdf(in.numbers(), in.number());
    }

    void write(ModelWriter out) throws IOException {
        out.numbers(idf).number(strangest);
    }

    float weight(int feature) {
        return idf[feature];
    }

    /** Features that no training sentence had are left out, and tell how strange the text is. */
    SparseText weigh(int[] sorted) {
        int[] index = new int[sorted.length];
        float[] value = new float[sorted.length];
        int distinct = 0;
        double letters = 0;
        double meanings = 0;
        double strange = 0;
        for (int i = 0; i < sorted.length; ) {
            int feature = sorted[i];
            int next = i;
            while (next < sorted.length && sorted[next] == feature) {
                next++;
            }
            float weight = next - i == 1 ? idf[feature] : (float) (1 + Math.log(next - i)) * idf[feature];
            if (feature >= TextFeatures.LETTERS) {
                meanings += weight * weight;
            } else {
                letters += weight * weight;
                strange += idf[feature] < strangest ? 0 : weight * weight;
            }
            if (idf[feature] < strangest) {
                index[distinct] = feature;
                value[distinct++] = weight;
            }
            i = next;
        }
        float lettersNorm = letters == 0 ? 0 : (float) (1 / Math.sqrt(letters));
        float meaningsNorm = meanings == 0 ? 0 : (float) (MEANINGS_WEIGH / Math.sqrt(meanings));
        for (int i = 0; i < distinct; i++) {
            value[i] *= index[i] < TextFeatures.LETTERS ? lettersNorm : meaningsNorm;
        }
        return new SparseText(
                Arrays.copyOf(index, distinct),
                Arrays.copyOf(value, distinct),
                letters == 0 ? 0 : (float) (1 - strange / letters));
    }
}
