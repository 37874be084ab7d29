package dev.ballast.ticket.eval;

import dev.ballast.ticket.triage.Correction;
import dev.ballast.ticket.triage.ModelVersion;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.Teaching;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * What corrections by agents are worth: accuracy on one half before and after learning from 40 of the other half, the mean
 * of several draws.
 */
record LearningScore(double before, double after) {

    private static final int CORRECTIONS = 40;

    private static final int DRAWS = 10;

    static LearningScore of(ProblemModel shipped, List<Labelled> set) {
        List<LearningScore> draws = LongStream.rangeClosed(1, DRAWS)
                .mapToObj(seed -> of(shipped, set, seed))
                .toList();
        return new LearningScore(mean(draws, LearningScore::before), mean(draws, LearningScore::after));
    }

    private static double mean(List<LearningScore> draws, ToDoubleFunction<LearningScore> of) {
        return draws.stream().mapToDouble(of).average().orElseThrow();
    }

    private static LearningScore of(ProblemModel shipped, List<Labelled> set, long seed) {
        List<Labelled> shuffled = new ArrayList<>(set);
        Collections.shuffle(shuffled, new Random(seed));
        List<Labelled> taught = shuffled.subList(0, shuffled.size() / 2);
        List<Labelled> asked = shuffled.subList(shuffled.size() / 2, shuffled.size());
        List<Correction> corrections = taught.stream()
                .limit(CORRECTIONS)
                .map(message -> new Correction(
                        message.text(), message.accepted().iterator().next()))
                .toList();
        double before = TypeScore.of(shipped, asked).accuracy();
        double after = TypeScore.of(shipped.taught(new ModelVersion(1), new Teaching(List.of(), corrections)), asked)
                .accuracy();
        return new LearningScore(before, after);
    }
}
