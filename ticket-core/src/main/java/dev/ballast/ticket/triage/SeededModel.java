package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trained half of the classifier: what the sentences of all languages teach, pooled, and what agents said since.
 * Besides the shop's types it knows one more class, what is no matter of a shop at all.
 *
 * <p>Two models are asked: one that learned typical sentences and one that learned those of the border too. What strangers
 * write the second tells better, by five points, what is like the seeds and what shops were seen to get the first, by two to four.
 */
final class SeededModel {

    /**
     * A message as the model of all sentences sees it: types and gate ask the same.
     *
     * @param learned  log-probabilities of the shipped labels, without their nearest sentences
     * @param near     what those add, and the shipped ones that are embedded
     * @param embedded what embedded sentences say of the labels, a shop's own too
     */
    record Look(Reading reading, int[] features, SparseText text, double[] learned, double[] near, double[] embedded) {}

    /** What an agent said of a message. @param label a type's place in the taxonomy */
    record Told(Reading message, int label) {}

    /**
     * What a rule's weight adds to a type's log-probability, beside what the model itself learned about the rule: rules
     * alone were tuned on fewer messages than the model has seen.
     */
    private static final double RULE_COUNTS = 0.25;

    /** How much the model of typical sentences counts; the other has the rest. */
    private static final double TYPICAL_COUNTS = 0.3;

    private final List<ProblemType> types;
    private final LabelModel typical;
    private final LabelModel all;
    private final Embeddings embeddings;
    private final @Nullable Corrected corrected;

    private SeededModel(
            List<ProblemType> types,
            LabelModel typical,
            LabelModel all,
            Embeddings embeddings,
            @Nullable Corrected corrected) {
        this.types = types;
        this.typical = typical;
        this.all = all;
        this.embeddings = embeddings;
        this.corrected = corrected;
    }

    /**
     * @param typical sentences of each kind
     * @param all     these and those at its border
     */
    static SeededModel train(List<ProblemType> types, List<Lesson> typical, List<Lesson> all) {
        return new SeededModel(
                types,
                LabelModel.train(types.size(), typical),
                LabelModel.train(types.size(), all),
                Embeddings.NONE,
                null);
    }

    /** This one with types of a shop's own, learned from these lessons. */
    SeededModel with(List<ProblemType> extended, List<Lesson> lessons, Embeddings knowing) {
        return new SeededModel(extended, LabelModel.train(extended.size(), lessons), all, knowing, null);
    }

    /** This one, which asks these too. */
    SeededModel with(Embeddings others) {
        return new SeededModel(types, typical, all, others, corrected);
    }

    /** @throws IOException where the file is for other types than these */
    static SeededModel read(ModelReader in, List<ProblemType> types) throws IOException {
        LabelModel typical = LabelModel.read(in);
        if (typical.labels() != types.size() + 1) {
            throw new IOException("a model of " + typical.labels() + " classes (expected: " + (types.size() + 1) + ")");
        }
        return new SeededModel(types, typical, LabelModel.read(in), Embeddings.NONE, null);
    }

    /** Without corrections and embeddings: the file has none. */
    void write(ModelWriter out) throws IOException {
        typical.write(out);
        all.write(out);
    }

    LabelModel all() {
        return all;
    }

    Embeddings embeddings() {
        return embeddings;
    }

    /** This one and the words of agents. */
    SeededModel corrected(List<Told> told) {
        if (told.isEmpty()) {
            return this;
        }
        List<double[]> before = told.stream().map(this::before).toList();
        return new SeededModel(
                types, typical, all, embeddings, Corrected.by(told, before, typical.weights(), typical.labels()));
    }

    private double[] before(Told told) {
        double[] logits = shipped(look(told.message()));
        addVotes(logits, told.message().found().votes());
        return logits;
    }

    Look look(Reading reading) {
        int[] features = features(reading);
        SparseText text = all.weights().weigh(features);
        Embeddings.Said embedded = embeddings.of(reading, all.labels(), typical.labels());
        double[] near = all.nearest().of(text);
        Arrays.setAll(near, label -> near[label] + embedded.shipped()[label]);
        return new Look(reading, features, text, all.linear().logits(text), near, embedded.all());
    }

    private static int[] features(Reading reading) {
        return TextFeatures.of(reading.folded(), reading.found());
    }

    /** Where a shipped label lies among these, which may have a shop's own before the last one. */
    private int here(int shipped) {
        return shipped == all.labels() - 1 ? types.size() : shipped;
    }

    Opinion judge(Look look, Map<ProblemType, Double> votes) {
        double[] logits = shipped(look);
        TfIdf weights = typical.weights();
        if (corrected != null) {
            weights = corrected.weights();
            corrected.addTo(logits, weights.weigh(look.features()));
        }
        addVotes(logits, votes);
        return Opinion.of(
                types,
                LinearModel.softmax(logits),
                weights.weigh(look.features()).familiar());
    }

    /** By how much corrections made each type more probable, where they did: a flag they may raise, never take away. */
    Map<ProblemType, Double> raised(Look look) {
        if (corrected == null) {
            return Map.of();
        }
        double[] logits = shipped(look);
        double[] shipped = LinearModel.softmax(logits);
        corrected.addTo(logits, corrected.weights().weigh(look.features()));
        double[] learned = LinearModel.softmax(logits);
        Map<ProblemType, Double> raised = new HashMap<>();
        for (int label = 0; label < types.size(); label++) {
            raised.put(types.get(label), Math.max(0, learned[label] - shipped[label]));
        }
        return raised;
    }

    /** The mean of both models. How probable a shop's own type is the first tells alone: the second knows the shipped ones. */
    private double[] shipped(Look look) {
        double[] logits = typical.logits(typical.weights().weigh(look.features()));
        Arrays.setAll(logits, label -> logits[label] + look.embedded()[label]);
        double[] mean = LinearModel.logs(logits);
        double[] ofAll = LinearModel.logs(evenly(look));
        for (int label = 0; label < ofAll.length; label++) {
            mean[here(label)] = TYPICAL_COUNTS * mean[here(label)] + (1 - TYPICAL_COUNTS) * ofAll[label];
        }
        return mean;
    }

    private double[] evenly(Look look) {
        double[] logits = new double[all.labels()];
        Arrays.setAll(logits, i -> look.learned()[i] + look.near()[i] - all.prior()[i]);
        return logits;
    }

    private void addVotes(double[] logits, Map<ProblemType, Double> votes) {
        for (int label = 0; label < types.size(); label++) {
            logits[label] += RULE_COUNTS * votes.getOrDefault(types.get(label), 0.0);
        }
    }

    /** How loudly a word speaks for a type. */
    double loudness(String word, ProblemType type) {
        int label = types.indexOf(type);
        double[] sum = {0};
        TextFeatures.letters(
                " " + word + " ",
                feature ->
                        sum[0] += all.weights().weight(feature) * all.linear().weight(feature, label));
        return sum[0];
    }
}
