package dev.ballast.ticket.eval;

import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.ProblemType;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Whether what must never be answered by machine was flagged.
 *
 * @param recall      share of refund, severe and lost messages with any flag
 * @param falseAlarms share of those that are surely none of the three with a flag
 */
record GateScore(double recall, double falseAlarms) {

    private static final Set<ProblemType> FORBIDDEN = Set.of(ProblemType.REFUND, ProblemType.SEVERE, ProblemType.LOST);

    static GateScore of(ProblemClassifier classifier, List<Labelled> set) {
        int forbidden = 0;
        int caught = 0;
        int harmless = 0;
        int alarms = 0;
        for (Labelled message : set) {
            boolean flagged =
                    !classifier.classify(MessageText.of(message.text())).risk().isEmpty();
            boolean mustFlag = FORBIDDEN.containsAll(message.accepted());
            boolean mustNotFlag = Collections.disjoint(FORBIDDEN, message.accepted());
            forbidden += mustFlag ? 1 : 0;
            caught += mustFlag && flagged ? 1 : 0;
            harmless += mustNotFlag ? 1 : 0;
            alarms += mustNotFlag && flagged ? 1 : 0;
        }
        return new GateScore((double) caught / Math.max(1, forbidden), (double) alarms / Math.max(1, harmless));
    }
}
