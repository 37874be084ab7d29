package dev.ballast.ticket.eval;

import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.ProblemType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well the types of a set were told.
 *
 * @param accuracy  share whose best guess is right, sorted or not
 * @param coverage  share that was sorted at all
 * @param precision share of the sorted that is right
 * @param surest    accuracy on the 60 % it was surest of
 * @param confused  "truth, told as": how often
 */
record TypeScore(
        int messages,
        double accuracy,
        double coverage,
        double precision,
        double surest,
        Map<String, Integer> confused) {

    private record Judged(double confidence, boolean sorted, boolean right) {}

    static TypeScore of(ProblemClassifier classifier, List<Labelled> set) {
        List<Judged> judged = new ArrayList<>();
        Map<String, Integer> confused = new TreeMap<>();
        for (Labelled message : set) {
            Classification told = classifier.classify(MessageText.of(message.text()));
            boolean right = isRight(told, message);
            judged.add(new Judged(told.confidence(), !told.unsorted(), right));
            if (!right) {
                confused.merge(message.accepted().iterator().next() + ", told as " + bestGuess(told), 1, Integer::sum);
            }
        }
        List<Judged> sorted = judged.stream().filter(Judged::sorted).toList();
        List<Judged> surest = judged.stream()
                .sorted(Comparator.comparingDouble(judgement -> -judgement.confidence()))
                .limit(Math.round(judged.size() * 0.6))
                .toList();
        return new TypeScore(
                set.size(), right(judged), (double) sorted.size() / set.size(), right(sorted), right(surest), confused);
    }

    static boolean isRight(Classification told, Labelled message) {
        return message.accepted().contains(bestGuess(told));
    }

    /** The type, or what it would have been. */
    static ProblemType bestGuess(Classification told) {
        return told.unsorted() && !told.secondary().isEmpty() ? told.secondary().getFirst() : told.type();
    }

    private static double right(List<Judged> judged) {
        return judged.stream().filter(Judged::right).count() / (double) Math.max(1, judged.size());
    }
}
