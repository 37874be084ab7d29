package dev.ballast.ticket.eval;

import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemClassifier;
import java.util.Arrays;
import java.util.List;

/**
 * What classifying costs in this process.
 *
 * @param median microseconds for one message
 * @param p95    microseconds for one message
 * @param heap   megabytes alive: the model, its lexicon, and the sets of the evaluation
 */
record CostScore(double median, double p95, long heap) {

    private static final int ROUNDS_TO_WARM = 5;

    static CostScore of(ProblemClassifier classifier, List<Labelled> set) {
        long[] nanos = new long[set.size()];
        for (int round = 0; round <= ROUNDS_TO_WARM; round++) {
            for (int i = 0; i < nanos.length; i++) {
                // Never twice the same: vectors of recent texts are remembered.
                MessageText text = MessageText.of(set.get(i).text() + " ".repeat(round) + round);
                long begin = System.nanoTime();
                classifier.classify(text);
                nanos[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        return new CostScore(nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 95 / 100] / 1e3, alive());
    }

    private static long alive() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
