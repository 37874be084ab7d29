package dev.ballast.ticket.triage;

/**
 * What agents' corrections change: a model of what the shipped one got wrong, and the corrected messages themselves,
 * for the next like one should be told like it at once.
 */
record Corrected(LinearModel shift, Nearest nearest) {

    /** Adds to each label's log-probability what the corrections say of this text. */
    void addTo(double[] logits, SparseText text) {
        double[] shifts = shift.logits(text);
        for (int label = 0; label < logits.length; label++) {
            logits[label] += shifts[label];
        }
        nearest.addTo(logits, text);
    }
}
