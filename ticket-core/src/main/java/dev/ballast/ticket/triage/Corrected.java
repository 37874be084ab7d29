package dev.ballast.ticket.triage;

import java.util.Arrays;
import java.util.List;

/**
 * The messages that agents corrected, as neighbours of a new one and as the shop's own mix of problems. A few dozen
 * corrections move a model of ten thousand sentences too little; a message nearly like a corrected one should be told
 * like it at once. On chats of other shops this doubled what 40 corrections are worth.
 */
final class Corrected {

    /** What a message equal to a corrected one adds to the log-probability of its type; less by the squared likeness. */
    private static final double NEIGHBOUR_COUNTS = 6;

    /** How far the shop's mix of problems moves the types' log-probabilities: agents correct the exceptions. */
    private static final double MIX_COUNTS = 0.7;

    /** As many corrections as it takes to believe half of their mix. */
    private static final double MIX_BELIEVED_AT = 20;

    private final List<LinearModel.Example> corrected;
    private final Likeness likeness;
    private final double[] mix;

    private Corrected(List<LinearModel.Example> corrected, double[] mix) {
        this.corrected = corrected;
        this.likeness =
                Likeness.to(corrected.stream().map(LinearModel.Example::text).toList());
        this.mix = mix;
    }

    /** @param shipped how many shipped sentences each label has */
    static Corrected of(List<LinearModel.Example> corrected, int[] shipped) {
        return new Corrected(corrected, mix(corrected, shipped));
    }

    private static double[] mix(List<LinearModel.Example> corrected, int[] shipped) {
        double[] mix = new double[shipped.length];
        if (corrected.isEmpty()) {
            return mix;
        }
        int[] seen = new int[shipped.length];
        corrected.forEach(each -> seen[each.label()]++);
        double all = Arrays.stream(shipped).sum();
        for (int label = 0; label < mix.length; label++) {
            double before = Math.max(1, shipped[label]) / all;
            double here = (seen[label] + MIX_BELIEVED_AT * before) / (corrected.size() + MIX_BELIEVED_AT);
            mix[label] = MIX_COUNTS * Math.log(here / before);
        }
        return mix;
    }

    /** Adds to each label's log-probability what the corrections say of this text. */
    void addTo(double[] logits, SparseText text) {
        if (corrected.isEmpty()) {
            return;
        }
        for (int label = 0; label < logits.length; label++) {
            logits[label] += mix[label];
        }
        float[] alike = likeness.of(text);
        for (int i = 0; i < alike.length; i++) {
            logits[corrected.get(i).label()] += NEIGHBOUR_COUNTS * alike[i] * alike[i];
        }
    }
}
