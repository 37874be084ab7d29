package dev.ballast.ticket.triage;

/** A text as hashed features: {@code index[i]} weighs {@code value[i]}; the values' squares add up to one. */
record SparseText(int[] index, float[] value) {

    boolean isEmpty() {
        return index.length == 0;
    }

    /** Cosine similarity: both are of length one. The indexes of both ascend. */
    double dot(SparseText other) {
        double sum = 0;
        for (int i = 0, j = 0; i < index.length && j < other.index.length; ) {
            if (index[i] == other.index[j]) {
                sum += value[i++] * other.value[j++];
            } else if (index[i] < other.index[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
