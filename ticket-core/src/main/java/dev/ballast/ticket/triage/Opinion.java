package dev.ballast.ticket.triage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What rules and model think of a text.
 *
 * @param together rules and model, in the order of the taxonomy; what is no matter of a shop counts as "other"
 * @param alone    the model without the rules; corrections raise it only
 * @param ranking  places in the taxonomy, the most probable first
 * @param stray    the probability that it is no matter of a shop
 * @param familiar see {@link SparseText}
 */
record Opinion(
        List<ProblemType> types,
        List<Double> together,
        List<Double> alone,
        List<Integer> ranking,
        double stray,
        double familiar) {

    /** @param alone and together with one more probability at their end, that of no matter of a shop */
    static Opinion of(List<ProblemType> types, double[] alone, double[] together, double familiar) {
        List<Double> both = withoutStray(types, together);
        Integer[] ranking = new Integer[types.size()];
        Arrays.setAll(ranking, i -> i);
        Arrays.sort(ranking, Comparator.comparingDouble(label -> -both.get(label)));
        return new Opinion(types, both, withoutStray(types, alone), List.of(ranking), together[types.size()], familiar);
    }

    private static List<Double> withoutStray(List<ProblemType> types, double[] probability) {
        double[] sorted = Arrays.copyOf(probability, types.size());
        int other = types.indexOf(ProblemType.OTHER);
        if (other >= 0) {
            sorted[other] += probability[types.size()];
        }
        return Arrays.stream(sorted).boxed().toList();
    }

    ProblemType type(int rank) {
        return types.get(ranking.get(rank));
    }

    double probability(int rank) {
        return together.get(ranking.get(rank));
    }

    double modelProbability(ProblemType type) {
        int label = types.indexOf(type);
        return label < 0 ? 0 : alone.get(label);
    }

    /** Of the best guess being right and a matter of the shop. */
    double certainty() {
        return type(0).equals(ProblemType.OTHER) ? probability(0) - stray : probability(0);
    }
}
