package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How probably a text is what no machine may answer. No correction reaches it. Two models look at a text, one that tells all types
 * and one that tells only the risks from all else: the first is better on plain demands, the second on roundabout ones, and
 * the mean of both better than either.
 */
final class Gate {

    private static final int HARMLESS = 0;

    private final LinearModel risks;

    /** By a type's place in the taxonomy: {@link #HARMLESS} or one more than its flag's place. */
    private final int[] riskOf;

    private Gate(LinearModel risks, int[] riskOf) {
        this.risks = risks;
        this.riskOf = riskOf;
    }

    /** @param weights those with which its messages are weighed */
    static Gate train(List<ProblemType> codes, TfIdf weights, List<Lesson> lessons) {
        int[] riskOf = riskOf(codes);
        List<LinearModel.Example> examples = LabelModel.examples(codes.size(), lessons, weights).stream()
                .map(example -> new LinearModel.Example(example.text(), riskOf[example.label()], example.weight()))
                .toList();
        return new Gate(LinearModel.train(examples, 1 + RiskFlag.values().length), riskOf);
    }

    static Gate read(ModelReader in, List<ProblemType> codes) throws IOException {
        return new Gate(LinearModel.read(in), riskOf(codes));
    }

    void write(ModelWriter out) throws IOException {
        risks.write(out);
    }

    /** Whether a message of this kind may not be answered by a machine. */
    static boolean guards(ProblemType type) {
        return Arrays.stream(RiskFlag.values()).anyMatch(flag -> flag.code().equals(type.code()));
    }

    /** With one more at its end: what is no matter of a shop is harmless. */
    private static int[] riskOf(List<ProblemType> codes) {
        int[] riskOf = new int[codes.size() + 1];
        for (RiskFlag flag : RiskFlag.values()) {
            riskOf[codes.indexOf(new ProblemType(flag.code()))] = flag.ordinal() + 1;
        }
        return riskOf;
    }

    Map<RiskFlag, Double> of(SeededModel.Look look) {
        double[] byType = LinearModel.softmax(sum(look.learned(), look.near()));
        double[] byRisk = LinearModel.softmax(sum(risks.logits(look.text()), greatest(look.near())));
        Map<RiskFlag, Double> each = new EnumMap<>(RiskFlag.class);
        for (int type = 0; type < riskOf.length; type++) {
            if (riskOf[type] != HARMLESS) {
                RiskFlag flag = RiskFlag.values()[riskOf[type] - 1];
                each.put(flag, (byType[type] + byRisk[riskOf[type]]) / 2);
            }
        }
        return each;
    }

    private double[] greatest(double[] byType) {
        double[] byRisk = new double[1 + RiskFlag.values().length];
        for (int type = 0; type < byType.length; type++) {
            byRisk[riskOf[type]] = Math.max(byRisk[riskOf[type]], byType[type]);
        }
        return byRisk;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }
}
