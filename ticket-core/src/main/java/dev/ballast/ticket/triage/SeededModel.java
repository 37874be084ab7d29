package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trained half of the classifier: one pooled model over the sentences of all languages. Besides the shop's types it
 * knows one more class, what is no matter of a shop at all.
 */
final class SeededModel {

    /** What the model learns from. @param label a type's place in the taxonomy, or {@link #STRAY} */
    record Lesson(int[] features, int label, float weight) {}

    /** What an agent said of a message. @param label a type's place in the taxonomy */
    record Told(Reading message, int label) {}

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
    private final Embeddings embeddings;
    private final @Nullable Corrected corrected;

    private SeededModel(
            List<ProblemType> types,
            TfIdf weights,
            LinearModel model,
            Nearest nearest,
            Embeddings embeddings,
            @Nullable Corrected corrected) {
        this.types = types;
        this.weights = weights;
        this.model = model;
        this.nearest = nearest;
        this.embeddings = embeddings;
        this.corrected = corrected;
    }

    /** @param lessons sentences of the product and of the shop's own types */
    static SeededModel train(List<ProblemType> types, List<Lesson> lessons) {
        TfIdf weights = TfIdf.over(lessons.stream().map(Lesson::features).toList());
        int stray = types.size();
        List<LinearModel.Example> examples = lessons.stream()
                .map(lesson -> new LinearModel.Example(
                        weights.weigh(lesson.features()),
                        lesson.label() == STRAY ? stray : lesson.label(),
                        lesson.weight()))
                .toList();
        return new SeededModel(
                types,
                weights,
                LinearModel.train(examples, types.size() + 1),
                Nearest.of(examples, types.size() + 1),
                Embeddings.NONE,
                null);
    }

    /** This one, which asks these too. */
    SeededModel with(Embeddings others) {
        return new SeededModel(types, weights, model, nearest, others, corrected);
    }

    Embeddings embeddings() {
        return embeddings;
    }

    /**
     * This one and the words of agents. They are learned in small steps and only from what this model gets wrong, so that
     * a few dozen messages move what they are about and little else.
     */
    SeededModel corrected(List<Told> told) {
        if (told.isEmpty()) {
            return this;
        }
        TfIdf knowing = weights.knowing(
                told.stream().map(each -> features(each.message())).toList());
        List<LinearModel.Example> examples = told.stream()
                .map(each -> new LinearModel.Example(knowing.weigh(features(each.message())), each.label(), 1))
                .toList();
        List<double[]> before = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            double[] logits = logits(told.get(i).message(), examples.get(i).text());
            addVotes(logits, told.get(i).message().found().votes());
            before.add(logits);
        }
        LinearModel shift = LinearModel.correcting(before, examples, model.classes());
        return new SeededModel(
                types,
                knowing,
                model,
                nearest,
                embeddings,
                new Corrected(shift, Nearest.of(examples, model.classes())));
    }

    /** @throws IOException where the file is for other types than these */
    static SeededModel read(ModelReader in, List<ProblemType> types) throws IOException {
        TfIdf weights = TfIdf.read(in);
        LinearModel model = LinearModel.read(in);
        if (model.classes() != types.size() + 1) {
            throw new IOException("a model of " + model.classes() + " classes (expected: " + (types.size() + 1) + ")");
        }
        return new SeededModel(types, weights, model, Nearest.read(in), Embeddings.NONE, null);
    }

    /** Without corrections and embeddings: the file has none. */
    void write(ModelWriter out) throws IOException {
        weights.write(out);
        model.write(out);
        nearest.write(out);
    }

    Opinion judge(Reading reading, Map<ProblemType, Double> votes) {
        SparseText text = weights.weigh(features(reading));
        double[] logits = logits(reading, text);
        double[] alone = LinearModel.softmax(logits);
        if (corrected != null) {
            corrected.addTo(logits, text);
            alone = greater(alone, LinearModel.softmax(logits));
        }
        addVotes(logits, votes);
        return Opinion.of(types, alone, LinearModel.softmax(logits), text.familiar());
    }

    private double[] logits(Reading reading, SparseText text) {
        double[] logits = model.logits(text);
        nearest.addTo(logits, text);
        embeddings.addTo(logits, reading);
        return logits;
    }

    /** Corrections may raise an alarm, never silence one. */
    private static double[] greater(double[] shipped, double[] learned) {
        double[] greater = shipped.clone();
        Arrays.setAll(greater, i -> Math.max(shipped[i], learned[i]));
        return greater;
    }

    private void addVotes(double[] logits, Map<ProblemType, Double> votes) {
        for (int label = 0; label < types.size(); label++) {
            logits[label] += RULE_COUNTS * votes.getOrDefault(types.get(label), 0.0);
        }
    }

    private static int[] features(Reading reading) {
        return TextFeatures.of(reading.folded(), reading.found());
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
