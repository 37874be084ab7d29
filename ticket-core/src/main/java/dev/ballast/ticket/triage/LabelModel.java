package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Sentences told apart by their labels: what was learned from all of them, and which of them is nearest. The last label is
 * what is no matter of a shop.
 *
 * @param prior how much more often each label was seen than the others, as a log-probability: to be taken off where that says
 *              nothing, for nobody's mail is a third demands and threats
 */
record LabelModel(TfIdf weights, LinearModel linear, Nearest nearest, float[] prior) {

    /** Farther from the mean a label's share is not believed: a shop's own type has a dozen sentences. */
    private static final double PRIOR_AT_MOST = 1;

    /** @param types how many there are: one label less than the model has */
    static LabelModel train(int types, List<Lesson> lessons) {
        TfIdf weights = TfIdf.over(lessons.stream().map(Lesson::features).toList());
        List<LinearModel.Example> examples = examples(types, lessons, weights);
        return new LabelModel(
                weights,
                LinearModel.train(examples, types + 1),
                Nearest.of(examples, types + 1),
                prior(types, examples));
    }

    static List<LinearModel.Example> examples(int types, List<Lesson> lessons, TfIdf weights) {
        return lessons.stream()
                .map(lesson -> new LinearModel.Example(
                        weights.weigh(lesson.features()),
                        lesson.label() == Lesson.STRAY ? types : lesson.label(),
                        lesson.weight()))
                .toList();
    }

    private static float[] prior(int types, List<LinearModel.Example> examples) {
        double[] logs = new double[types];
        examples.stream().filter(example -> example.label() < types).forEach(example -> logs[example.label()]++);
        Arrays.setAll(logs, i -> Math.log(Math.max(1, logs[i])));
        double mean = Arrays.stream(logs).average().orElse(0);
        float[] prior = new float[types + 1];
        for (int i = 0; i < types; i++) {
            prior[i] = (float) Math.clamp(logs[i] - mean, -PRIOR_AT_MOST, PRIOR_AT_MOST);
        }
        return prior;
    }

    static LabelModel read(ModelReader in) throws IOException {
        return new LabelModel(TfIdf.read(in), LinearModel.read(in), Nearest.read(in), in.numbers());
    }

    void write(ModelWriter out) throws IOException {
        weights.write(out);
        linear.write(out);
        nearest.write(out);
        out.numbers(prior);
    }

    int labels() {
        return prior.length;
    }

    /** Log-probabilities, as often as the sentences have each label. */
    double[] logits(SparseText text) {
        double[] logits = linear.logits(text);
        nearest.addTo(logits, text);
        return logits;
    }
}
