package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression, trained by AdaGrad in a fixed shuffled order: the same sentences give the same
 * weights on every machine. Weights lie class by class for one feature: with 16 classes one feature is one cache line.
 */
final class LinearModel {

    /** @param weight how much this sentence counts; corrections of agents count more than shipped sentences */
    record Example(SparseText text, int label, float weight) {}

    private static final int EPOCHS = 6;
    private static final float RATE = 0.6f;

    /**
     * The share of a sentence's features that is hidden at each look at it, so that no single word decides alone:
     * worth four points of telling foreign matters from the shop's.
     */
    private static final double HIDDEN = 0.3;

    /** Looks at each correction; from 5 to 20 the results are the same. */
    private static final int CORRECTED_EPOCHS = 10;

    /**
     * How far an error moves a label as a whole, beside 1 for the message's own words: how a shop's mix of problems is
     * learned. More than 0.2 forgets what is rare.
     */
    private static final float CORRECTED_BIAS = 0.1f;

    private final int classes;
    private final float[] weights;
    private final float[] bias;

    private LinearModel(float[] weights, float[] bias) {
        this.classes = bias.length;
        this.weights = weights;
        this.bias = bias;
    }

    static LinearModel train(List<Example> examples, int classes) {
        LinearModel model = blank(classes);
        float[] squares = new float[model.weights.length];
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(20_261_123);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int i : order) {
                model.learn(partOf(examples.get(i), random), squares);
            }
        }
        return model;
    }

    static LinearModel blank(int classes) {
        return new LinearModel(new float[TextFeatures.SIZE * classes], new float[classes]);
    }

    /**
     * What has to be added to another model's log-probabilities for these examples: each error is taken back in
     * proportion, not as loudly as in {@link #train}, where rare words learn fastest.
     *
     * @param before the other's log-probabilities, example by example
     */
    static LinearModel correcting(List<double[]> before, List<Example> examples, int classes) {
        LinearModel shift = blank(classes);
        for (int epoch = 0; epoch < CORRECTED_EPOCHS; epoch++) {
            for (int i = 0; i < examples.size(); i++) {
                shift.correct(before.get(i), examples.get(i));
            }
        }
        return shift;
    }

    private void correct(double[] before, Example example) {
        double[] logits = logits(example.text());
        Arrays.setAll(logits, c -> logits[c] + before[c]);
        double[] probability = softmax(logits);
        int[] index = example.text().index();
        float[] value = example.text().value();
        for (int c = 0; c < classes; c++) {
            float error = (float) ((c == example.label() ? 1 : 0) - probability[c]);
            for (int i = 0; i < index.length; i++) {
                weights[index[i] * classes + c] += error * value[i];
            }
            bias[c] += CORRECTED_BIAS * error;
        }
    }

    static LinearModel read(ModelReader in) throws IOException {
        return new LinearModel(in.numbers(), in.numbers());
    }

    void write(ModelWriter out) throws IOException {
        out.numbers(weights).numbers(bias);
    }

    int classes() {
        return classes;
    }

    private static Example partOf(Example example, Random random) {
        int[] index = example.text().index();
        float[] value = example.text().value();
        int[] seen = new int[index.length];
        float[] weighed = new float[index.length];
        float louder = (float) (1 / Math.sqrt(1 - HIDDEN));
        int count = 0;
        for (int i = 0; i < index.length; i++) {
            if (random.nextDouble() >= HIDDEN) {
                seen[count] = index[i];
                weighed[count++] = value[i] * louder;
            }
        }
        SparseText part = new SparseText(
                Arrays.copyOf(seen, count),
                Arrays.copyOf(weighed, count),
                example.text().familiar());
        return new Example(part, example.label(), example.weight());
    }

    private void learn(Example example, float[] squares) {
        double[] probability = probabilities(example.text());
        int[] index = example.text().index();
        float[] value = example.text().value();
        for (int c = 0; c < classes; c++) {
            float error = (float) ((c == example.label() ? 1 : 0) - probability[c]) * example.weight();
            if (Math.abs(error) < 1e-3f) {
                continue;
            }
            for (int i = 0; i < index.length; i++) {
                float gradient = error * value[i];
                int at = index[i] * classes + c;
                squares[at] += gradient * gradient;
                weights[at] += RATE * gradient / (float) Math.sqrt(squares[at] + 1e-3f);
            }
            bias[c] += 0.02f * error;
        }
    }

    double[] logits(SparseText text) {
        float[] sums = bias.clone();
        int[] index = text.index();
        float[] value = text.value();
        for (int i = 0; i < index.length; i++) {
            int at = index[i] * classes;
            float v = value[i];
            for (int c = 0; c < classes; c++) {
                sums[c] += v * weights[at + c];
            }
        }
        double[] logits = new double[classes];
        for (int c = 0; c < classes; c++) {
            logits[c] = sums[c];
        }
        return logits;
    }

    double[] probabilities(SparseText text) {
        return softmax(logits(text));
    }

    /** How much one feature speaks for one class. */
    float weight(int feature, int label) {
        return weights[feature * classes + label];
    }

    static double[] softmax(double[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        double[] probability = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probability[i] = Math.exp(logits[i] - max);
            sum += probability[i];
        }
        for (int i = 0; i < logits.length; i++) {
            probability[i] /= sum;
        }
        return probability;
    }

    /** The logarithms of {@link #softmax}, of what is most improbable too. */
    static double[] logs(double[] logits) {
        double max = Arrays.stream(logits).max().orElse(0);
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - max);
        }
        double all = max + Math.log(sum);
        return Arrays.stream(logits).map(logit -> logit - all).toArray();
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
