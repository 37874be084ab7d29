package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The language of one message: by script where that decides, else by a character model over the shipped sentences.
 * Short or foreign texts get the channel's hint, or nothing.
 */
final class LanguageGuess {

    private static final double SURE_FROM = 0.6;

    private static final List<String> LATIN = List.of("en", "de", "fr", "es", "it", "pt");

    private final TfIdf weights;
    private final LinearModel model;

    private LanguageGuess(TfIdf weights, LinearModel model) {
        this.weights = weights;
        this.model = model;
    }

    static LanguageGuess from(List<Sentence> seeds) {
        List<Sentence> latin =
                seeds.stream().filter(seed -> LATIN.contains(seed.language())).toList();
        List<int[]> features = latin.stream()
                .map(seed -> TextFeatures.of(FoldedText.of(seed.text())))
                .toList();
        TfIdf weights = TfIdf.over(features);
        List<LinearModel.Example> examples = new ArrayList<>();
        for (int i = 0; i < latin.size(); i++) {
            int label = LATIN.indexOf(latin.get(i).language());
            examples.add(new LinearModel.Example(weights.weigh(features.get(i)), label, 1));
        }
        return new LanguageGuess(weights, LinearModel.train(examples, LATIN.size()));
    }

    @Nullable
    String of(String text, FoldedText folded, @Nullable String hint) {
        String byScript = Script.language(text);
        if (byScript != null) {
            return byScript;
        }
        double[] probability = model.probabilities(weights.weigh(TextFeatures.of(folded)));
        int best = 0;
        for (int i = 1; i < probability.length; i++) {
            best = probability[i] > probability[best] ? i : best;
        }
        return probability[best] >= SURE_FROM ? LATIN.get(best) : hint;
    }
}
