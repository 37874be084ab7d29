package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The trained half of the classifier: one pooled model over the sentences of all languages. Besides the shop's types it
 * knows one more class, what is no matter of a shop at all.
 */
final class SeededModel {

    /** What the model learns from. @param label a type's place in the taxonomy, or {@link #STRAY} */
    record Lesson(int[] features, int label, float weight) {}

    /** What is no matter of a shop. */
    static final int STRAY = -1;

    /**
     * What a rule's weight adds to a type's log-probability, beside what the model itself learned about the rule: rules
     * alone were tuned on fewer messages than the model has seen.
     */
    private static final double RULE_COUNTS = 0.25;

    private final List<ProblemType> types;
    private final TfIdf weights;
    private final LinearModel model;
    private final Nearest nearest;
    private final Corrected corrected;

    private SeededModel(
            List<ProblemType> types, TfIdf weights, LinearModel model, Nearest nearest, Corrected corrected) {
        this.types = types;
        this.weights = weights;
        this.model = model;
        this.nearest = nearest;
        this.corrected = corrected;
    }

    /**
     * @param shipped     sentences of the product and of the shop's own types
     * @param corrections by agents
     */
    static SeededModel train(List<ProblemType> types, List<Lesson> shipped, List<Lesson> corrections) {
        List<Lesson> lessons = new ArrayList<>(shipped);
        lessons.addAll(corrections);
        TfIdf weights = TfIdf.over(lessons.stream().map(Lesson::features).toList());
        int stray = types.size();
        List<LinearModel.Example> examples = lessons.stream()
                .map(lesson -> new LinearModel.Example(
                        weights.weigh(lesson.features()),
                        lesson.label() == STRAY ? stray : lesson.label(),
                        lesson.weight()))
                .toList();
        int[] perLabel = new int[types.size() + 1];
        examples.subList(0, shipped.size()).forEach(example -> perLabel[example.label()]++);
        return new SeededModel(
                types,
                weights,
                LinearModel.train(examples, types.size() + 1),
                Nearest.of(examples.subList(0, shipped.size())),
                Corrected.of(examples.subList(shipped.size(), examples.size()), perLabel));
    }

    /** @throws IOException where the file is for other types than these */
    static SeededModel read(ModelReader in, List<ProblemType> types) throws IOException {
        TfIdf weights = TfIdf.read(in);
        LinearModel model = LinearModel.read(in);
        if (model.classes() != types.size() + 1) {
            throw new IOException("a model of " + model.classes() + " classes (expected: " + (types.size() + 1) + ")");
        }
        return new SeededModel(
                types, weights, model, Nearest.read(in), Corrected.of(List.of(), new int[model.classes()]));
    }

    /** Without corrections: the shipped model has none. */
    void write(ModelWriter out) throws IOException {
        weights.write(out);
        model.write(out);
        nearest.write(out);
    }

    Opinion judge(Reading reading, Map<ProblemType, Double> votes) {
        SparseText text = weights.weigh(TextFeatures.of(reading.folded(), reading.found()));
        double[] logits = model.logits(text);
        nearest.addTo(logits, text);
        double[] alone = LinearModel.softmax(logits);
        for (int label = 0; label < types.size(); label++) {
            logits[label] += RULE_COUNTS * votes.getOrDefault(types.get(label), 0.0);
        }
        corrected.addTo(logits, text);
        return Opinion.of(types, alone, LinearModel.softmax(logits), text.familiar());
    }

    /** How loudly a word speaks for a type. */
    double loudness(String word, ProblemType type) {
        int label = types.indexOf(type);
        double[] sum = {0};
        TextFeatures.letters(
                " " + word + " ", feature -> sum[0] += weights.weight(feature) * model.weight(feature, label));
        return sum[0];
    }
}
