package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The trained half of the classifier: one pooled model over the sentences of all languages. */
final class SeededModel {

    /** One agent's word counts as much as eight shipped sentences: it is about this shop's customers. */
    private static final float CORRECTION_WEIGHT = 8;

    private static final int WORDS_TOLD = 3;

    private final List<ProblemType> types;
    private final List<Sentence> seeds;
    private final TfIdf weights;
    private final LinearModel model;

    private SeededModel(List<ProblemType> types, List<Sentence> seeds, TfIdf weights, LinearModel model) {
        this.types = types;
        this.seeds = seeds;
        this.weights = weights;
        this.model = model;
    }

    static SeededModel train(List<ProblemType> types, List<Sentence> seeds, List<Correction> corrections) {
        Map<ProblemType, Integer> labels = new LinkedHashMap<>();
        types.forEach(type -> labels.put(type, labels.size()));
        List<int[]> features = new ArrayList<>();
        List<Integer> label = new ArrayList<>();
        for (Sentence seed : seeds) {
            add(features, label, seed.text(), labels.get(seed.type()));
        }
        int shipped = features.size();
        for (Correction correction : corrections) {
            add(features, label, correction.text(), labels.get(correction.type()));
        }
        TfIdf weights = TfIdf.over(features);
        List<LinearModel.Example> examples = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            float weight = i < shipped ? 1 : CORRECTION_WEIGHT;
            examples.add(new LinearModel.Example(weights.weigh(features.get(i)), label.get(i), weight));
        }
        return new SeededModel(types, seeds, weights, LinearModel.train(examples, types.size()));
    }

    /** A sentence of a type that the shop has taken out of its taxonomy teaches nothing. */
    private static void add(
            List<int[]> features, List<Integer> labels, String text, @org.jspecify.annotations.Nullable Integer label) {
        if (label != null) {
            features.add(TextFeatures.of(FoldedText.of(text)));
            labels.add(label);
        }
    }

    SeededModel retrained(List<Correction> corrections) {
        return train(types, seeds, corrections);
    }

    Opinion judge(FoldedText folded, Map<ProblemType, Double> votes) {
        SparseText text = weights.weigh(TextFeatures.of(folded));
        double[] logits = model.logits(text);
        double[] alone = LinearModel.softmax(logits);
        for (int c = 0; c < logits.length; c++) {
            logits[c] += votes.getOrDefault(types.get(c), 0.0);
        }
        double[] together = LinearModel.softmax(logits);
        Integer[] ranking = new Integer[logits.length];
        Arrays.setAll(ranking, i -> i);
        Arrays.sort(ranking, Comparator.comparingDouble(c -> -together[c]));
        return new Opinion(alone, together, ranking, weights.familiar(text));
    }

    /** What rules and model think together, and the model alone. */
    final class Opinion {

        private final double[] alone;
        private final double[] together;
        private final Integer[] ranking;
        private final double familiar;

        private Opinion(double[] alone, double[] together, Integer[] ranking, double familiar) {
            this.alone = alone;
            this.together = together;
            this.ranking = ranking;
            this.familiar = familiar;
        }

        /** In the order of the taxonomy. */
        List<Double> distribution() {
            return Arrays.stream(together).boxed().toList();
        }

        int size() {
            return ranking.length;
        }

        ProblemType type(int rank) {
            return types.get(ranking[rank]);
        }

        double probability(int rank) {
            return together[ranking[rank]];
        }

        /** See {@link TfIdf#familiar}. */
        double familiar() {
            return familiar;
        }

        double modelProbability(ProblemType type) {
            int label = types.indexOf(type);
            return label < 0 ? 0 : alone[label];
        }

        /** The words of the text that spoke loudest for the best guess. */
        List<String> tellingWords(FoldedText folded) {
            int best = ranking[0];
            return Arrays.stream(folded.value().strip().split(" "))
                    .filter(word -> !word.isEmpty() && !word.equals("0"))
                    .distinct()
                    .limit(200)
                    .map(word -> Map.entry(word, loudness(word, best)))
                    .filter(word -> word.getValue() > 0)
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(WORDS_TOLD)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private double loudness(String word, int label) {
            SparseText alone = weights.weigh(TextFeatures.of(new FoldedText(" " + word + " ")));
            double sum = 0;
            for (int i = 0; i < alone.index().length; i++) {
                sum += alone.value()[i] * model.weight(alone.index()[i], label);
            }
            return sum;
        }
    }
}
