package dev.ballast.ticket.triage;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** English texts in which no rule and no meaning is found, to teach and to ask small models. */
final class Taught {

    private static final Lexicon.Findings NOTHING =
            new Lexicon.Findings(Map.of(), List.of(), Set.of(), false, List.of());

    private Taught() {}

    static Lesson lesson(String text, int label) {
        return new Lesson(TextFeatures.of(FoldedText.of(text), NOTHING), label, 1);
    }

    static Reading reading(String text) {
        return new Reading(text, FoldedText.of(text), NOTHING, new LanguageGuess.Guess("en", Set.of("en")));
    }
}
