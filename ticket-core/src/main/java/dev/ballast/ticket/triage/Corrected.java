package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * What agents' corrections change: a model of what the shipped one got wrong, and the corrected messages themselves,
 * for the next like one should be told like it at once.
 *
 * @param weights for which nothing in the corrected messages is strange
 */
record Corrected(TfIdf weights, LinearModel shift, Nearest nearest) {

    /**
     * Learned in small steps and only from what was got wrong, so that a few dozen messages move what they are about and
     * little else.
     *
     * @param before what was thought of each message, as log-probabilities
     */
    static Corrected by(List<SeededModel.Told> told, List<double[]> before, TfIdf weights, int labels) {
        List<int[]> features =
                told.stream().map(each -> features(each.message())).toList();
        TfIdf knowing = weights.knowing(features);
        List<LinearModel.Example> examples = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            examples.add(new LinearModel.Example(
                    knowing.weigh(features.get(i)), told.get(i).label(), 1));
        }
        return new Corrected(knowing, LinearModel.correcting(before, examples, labels), Nearest.of(examples, labels));
    }

    private static int[] features(Reading message) {
        return TextFeatures.of(message.folded(), message.found());
    }

    /** Adds to each label's log-probability what the corrections say of this text. */
    void addTo(double[] logits, SparseText text) {
        double[] shifts = shift.logits(text);
        for (int label = 0; label < logits.length; label++) {
            logits[label] += shifts[label];
        }
        nearest.addTo(logits, text);
    }
}
