package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a message once for all who judge it: language, courtesies left out, words looked up. */
final class Reader {

    private final Lexicon lexicon;
    private final LanguageGuess languages;
    private final Courtesy courtesy;

    private Reader(Lexicon lexicon, LanguageGuess languages, Courtesy courtesy) {
        this.lexicon = lexicon;
        this.languages = languages;
        this.courtesy = courtesy;
    }

    /** @param telling what courtesies are told from */
    static Reader learningFrom(List<Sentence> seeds, List<Sentence> telling) {
        return new Reader(Lexicon.shipped(), LanguageGuess.from(seeds), Courtesy.against(telling));
    }

    static Reader read(ModelReader in) throws IOException {
        return new Reader(Lexicon.shipped(), LanguageGuess.read(in), Courtesy.read(in));
    }

    void write(ModelWriter out) throws IOException {
        languages.write(out);
        courtesy.write(out);
    }

    /** This one, knowing a shop's own keywords. */
    Reader with(List<OwnType> own) {
        return new Reader(lexicon.with(own), languages, courtesy);
    }

    /** @param hint the language as the channel says it */
    Reading read(String text, @Nullable String hint) {
        FoldedText whole = FoldedText.of(text);
        LanguageGuess.Guess guess = languages.of(text, whole, hint);
        Lexicon.Findings found = lexicon.find(whole, guess.plausible());
        String telling = courtesy.without(text);
        if (telling.length() == text.length()) {
            return new Reading(text, whole, found, guess);
        }
        FoldedText folded = FoldedText.of(telling);
        return new Reading(
                telling, folded, lexicon.find(folded, guess.plausible()).flaggedAlso(found), guess);
    }

    /** A sentence of a text whose language was guessed from all of it. */
    Reading readPart(String sentence, LanguageGuess.Guess guess) {
        FoldedText folded = FoldedText.of(sentence);
        return new Reading(sentence, folded, lexicon.find(folded, guess.plausible()), guess);
    }

    /** A sentence whose language is known and that has no courtesies. */
    Reading read(Sentence sentence) {
        Set<String> language = Set.of(sentence.language());
        return readPart(sentence.text(), new LanguageGuess.Guess(sentence.language(), language));
    }
}
