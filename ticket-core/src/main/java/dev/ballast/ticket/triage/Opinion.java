package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What rules and model think of a text.
 *
 * @param together rules and model, in the order of the taxonomy; what is no matter of a shop counts as "other"
 * @param ranking  places in the taxonomy, the most probable first
 * @param stray    the probability that it is no matter of a shop
 * @param familiar see {@link SparseText}
 */
record Opinion(List<ProblemType> types, List<Double> together, List<Integer> ranking, double stray, double familiar) {

    /** @param together with one more probability at its end, that of no matter of a shop */
    static Opinion of(List<ProblemType> types, double[] together, double familiar) {
        List<Double> both = withoutStray(types, together);
        return new Opinion(types, both, ranking(both), together[types.size()], familiar);
    }

    private static List<Integer> ranking(List<Double> probability) {
        Integer[] ranking = new Integer[probability.size()];
        Arrays.setAll(ranking, i -> i);
        Arrays.sort(ranking, Comparator.comparingDouble(label -> -probability.get(label)));
        return List.of(ranking);
    }

    /** Of a review that gave many stars: a word or two that would be no matter of a shop are praise. */
    Opinion pleased() {
        return moved(ProblemType.OTHER, ProblemType.PRAISE, stray, 0);
    }

    /** Of a review that gave few stars: whatever its words, it is no praise. */
    Opinion displeased() {
        int praise = types.indexOf(ProblemType.PRAISE);
        return moved(ProblemType.PRAISE, ProblemType.OTHER, praise < 0 ? 0 : together.get(praise), stray);
    }

    private Opinion moved(ProblemType from, ProblemType to, double probability, double strayThen) {
        int source = types.indexOf(from);
        int target = types.indexOf(to);
        if (source < 0 || target < 0) {
            return this;
        }
        List<Double> moved = new ArrayList<>(together);
        moved.set(source, together.get(source) - probability);
        moved.set(target, together.get(target) + probability);
        return new Opinion(types, List.copyOf(moved), ranking(moved), strayThen, familiar);
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

    /** Of the best guess being right and a matter of the shop. */
    double certainty() {
        return type(0).equals(ProblemType.OTHER) ? probability(0) - stray : probability(0);
    }
}
