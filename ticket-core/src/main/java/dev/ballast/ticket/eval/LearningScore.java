package dev.ballast.ticket.eval;

import dev.ballast.ticket.triage.Correction;
import dev.ballast.ticket.triage.MessageText;
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
 * What corrections by agents are worth: accuracy on one half of a set before and after learning from the other half, the
 * mean of several draws. As at the desk, only what was told wrongly is corrected, and each correction is learned before the next
 * message is read.
 *
 * @param corrections how many there were: at most 40, fewer where the half has fewer errors
 * @param read        messages of the half that were read until then
 * @param atRandom    accuracy after the types of 40 messages of the half instead, whether they had been told rightly or not
 */
record LearningScore(double before, double after, double corrections, double read, double atRandom) {

    private static final int CORRECTIONS = 40;

    private static final int DRAWS = 10;

    private record Corrected(ProblemModel model, int corrections, int read) {}

    static LearningScore of(ProblemModel shipped, List<Labelled> set) {
        List<LearningScore> draws = LongStream.rangeClosed(1, DRAWS)
                .mapToObj(seed -> of(shipped, set, seed))
                .toList();
        return new LearningScore(
                mean(draws, LearningScore::before),
                mean(draws, LearningScore::after),
                mean(draws, LearningScore::corrections),
                mean(draws, LearningScore::read),
                mean(draws, LearningScore::atRandom));
    }

    private static double mean(List<LearningScore> draws, ToDoubleFunction<LearningScore> of) {
        return draws.stream().mapToDouble(of).average().orElseThrow();
    }

    private static LearningScore of(ProblemModel shipped, List<Labelled> set, long seed) {
        List<Labelled> shuffled = new ArrayList<>(set);
        Collections.shuffle(shuffled, new Random(seed));
        List<Labelled> taught = shuffled.subList(0, shuffled.size() / 2);
        List<Labelled> asked = shuffled.subList(shuffled.size() / 2, shuffled.size());
        Corrected corrected = corrected(shipped, taught);
        ProblemModel labelled = taught(
                shipped,
                taught.stream()
                        .limit(CORRECTIONS)
                        .map(LearningScore::correction)
                        .toList());
        return new LearningScore(
                TypeScore.of(shipped, asked).accuracy(),
                TypeScore.of(corrected.model(), asked).accuracy(),
                corrected.corrections(),
                corrected.read(),
                TypeScore.of(labelled, asked).accuracy());
    }

    private static Corrected corrected(ProblemModel shipped, List<Labelled> messages) {
        List<Correction> corrections = new ArrayList<>();
        ProblemModel model = shipped;
        int read = 0;
        while (read < messages.size() && corrections.size() < CORRECTIONS) {
            Labelled message = messages.get(read++);
            if (!TypeScore.isRight(model.classify(MessageText.of(message.text())), message)) {
                corrections.add(correction(message));
                model = taught(shipped, corrections);
            }
        }
        return new Corrected(model, corrections.size(), read);
    }

    private static ProblemModel taught(ProblemModel shipped, List<Correction> corrections) {
        return shipped.taught(new ModelVersion(1), new Teaching(List.of(), corrections));
    }

    private static Correction correction(Labelled message) {
        return new Correction(message.text(), message.accepted().iterator().next());
    }
}
