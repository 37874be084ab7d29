package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of one message: by script where that decides, else by a character model over the shipped sentences.
 * Short or foreign texts get the channel's hint, or nothing.
 */
final class LanguageGuess {

    private static final double SURE_FROM = 0.6;

    private static final double PLAUSIBLE_FROM = 0.15;

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

    static LanguageGuess read(ModelReader in) throws IOException {
        return new LanguageGuess(TfIdf.read(in), LinearModel.read(in));
    }

    void write(ModelWriter out) throws IOException {
        weights.write(out);
        model.write(out);
    }

    /**
     * @param language null where the text is too short or foreign and the channel gave no hint
     * @param plausible languages whose rules may apply; never empty
     */
    record Guess(@Nullable String language, Set<String> plausible) {}

    Guess of(String text, FoldedText folded, @Nullable String hint) {
        String byScript = Script.language(text);
        if (byScript != null) {
            // A few Chinese characters without kana may as well be Japanese.
            return new Guess(byScript, byScript.equals("ja") ? Set.of("ja") : Set.of("zh", "ja", "en"));
        }
        double[] probability = model.probabilities(weights.weigh(TextFeatures.of(folded)));
        Set<String> plausible = new HashSet<>();
        int best = 0;
        for (int i = 0; i < probability.length; i++) {
            best = probability[i] > probability[best] ? i : best;
            if (probability[i] >= PLAUSIBLE_FROM) {
                plausible.add(LATIN.get(i));
            }
        }
        plausible.add(LATIN.get(best));
        if (hint != null && LATIN.contains(primary(hint))) {
            plausible.add(primary(hint));
        }
        boolean sure = probability[best] >= SURE_FROM && text.chars().anyMatch(Character::isLetter);
        return new Guess(sure ? LATIN.get(best) : hint, plausible);
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
