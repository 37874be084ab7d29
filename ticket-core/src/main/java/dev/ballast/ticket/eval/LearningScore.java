package dev.ballast.ticket.eval;

import dev.ballast.ticket.triage.Correction;
import dev.ballast.ticket.triage.ModelVersion;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.Teaching;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What corrections by agents are worth: accuracy on one half before and after learning from 40 of the other half. */
record LearningScore(double before, double after) {

    private static final int CORRECTIONS = 40;

    static LearningScore of(ProblemModel shipped, List<Labelled> set, long seed) {
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
