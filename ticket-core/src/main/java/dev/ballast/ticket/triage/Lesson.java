package dev.ballast.ticket.triage;

/**
 * What a model learns from.
 *
 * @param features of a sentence, see {@link TextFeatures}
 * @param label    a type's place in the taxonomy, or {@link #STRAY}
 * @param weight   how much it counts: the shop's own word counts more than shipped sentences
 */
record Lesson(int[] features, int label, float weight) {

    /** What is no matter of a shop. */
    static final int STRAY = -1;
}
