package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What single words and phrases say, language by language: which type they speak for, which flag they raise, whether
 * they are angry, and what they mean in any language. Sections of a rules file are {@code [type weight]},
 * {@code [risk flag]} and {@code [angry]}; the meanings stand in a file of their own, see {@link #shipped()}.
 */
final class Lexicon {

    private sealed interface Heading {}

    private record Votes(ProblemType type, double weight) implements Heading {}

    private record Raises(RiskFlag flag) implements Heading {}

    private record Angers() implements Heading {}

    private record Means(int meaning) implements Heading {}

    /**
     * @param votes    the strongest vote per type
     * @param words    that voted, as in the folded text, the strongest first
     * @param meanings in the order of the text, each run of one meaning once
     */
    record Findings(
            Map<ProblemType, Double> votes,
            List<String> words,
            Set<RiskFlag> risk,
            boolean angry,
            List<Integer> meanings) {

        /** These votes and words, with the flags and the anger of both: what is left out as courtesy may still alarm. */
        Findings flaggedAlso(Findings other) {
            Set<RiskFlag> both = EnumSet.noneOf(RiskFlag.class);
            both.addAll(risk);
            both.addAll(other.risk());
            return new Findings(votes, words, both, angry || other.angry(), meanings);
        }
    }

    private static final double DEFAULT_WEIGHT = 2;

    /** A shop's own keyword decides alone: the model has seen no sentence from which to learn how far to believe it. */
    private static final double OWN_WEIGHT = 48;

    /** Under which a shop's own keywords stand: they are looked for in a text of any language. */
    private static final String ANY_LANGUAGE = "any";

    /** More words of the trade than any short message has: a pasted page must not square the number of pairs. */
    private static final int MOST_MEANINGS = 64;

    private final Map<String, PhraseBook<Heading>> byLanguage = new LinkedHashMap<>();

    static Lexicon shipped() {
        Lexicon lexicon = new Lexicon();
        for (String language : Sentence.LANGUAGES) {
            lexicon.addRules(language, SectionedFile.resource("/triage/rules-" + language + ".txt"));
        }
        lexicon.addMeanings(SectionedFile.resource("/triage/concepts.txt"));
        return lexicon;
    }

    /** This one with a shop's own keywords. */
    Lexicon with(List<OwnType> own) {
        Lexicon more = new Lexicon();
        more.byLanguage.putAll(byLanguage);
        for (OwnType type : own) {
            Heading heading = new Votes(type.code(), OWN_WEIGHT);
            type.keywords().forEach(keyword -> more.book(ANY_LANGUAGE).add(heading, Phrase.parse(keyword)));
        }
        return more;
    }

    private void addRules(String language, SectionedFile file) {
        file.sections().forEach((section, lines) -> {
            Heading heading = heading(section.split(" "));
            lines.forEach(line -> book(language).add(heading, Phrase.parse(line)));
        });
    }

    /** One section per meaning, one line per language: {@code de kaputt, zerbroch*}. */
    private void addMeanings(SectionedFile file) {
        int meaning = 0;
        for (List<String> lines : file.sections().values()) {
            Heading heading = new Means(meaning++);
            for (String line : lines) {
                int space = line.indexOf(' ');
                for (String phrase : line.substring(space).split(",")) {
                    book(line.substring(0, space)).add(heading, Phrase.parse(phrase));
                }
            }
        }
    }

    private PhraseBook<Heading> book(String language) {
        return byLanguage.computeIfAbsent(language, any -> new PhraseBook<>());
    }

    private static Heading heading(String[] section) {
        return switch (section[0]) {
            case "risk" -> new Raises(RiskFlag.valueOf(section[1].toUpperCase(Locale.ROOT)));
            case "angry" -> new Angers();
            default ->
                new Votes(
                        new ProblemType(section[0]),
                        section.length > 1 ? Double.parseDouble(section[1]) : DEFAULT_WEIGHT);
        };
    }

    /** @param languages the text may be in: a word that alarms in one language is harmless in the next */
    Findings find(FoldedText text, Set<String> languages) {
        Map<ProblemType, Double> votes = new LinkedHashMap<>();
        Set<RiskFlag> risk = EnumSet.noneOf(RiskFlag.class);
        List<Integer> meanings = new ArrayList<>();
        List<PhraseBook.Hit<Heading>> telling = new ArrayList<>();
        boolean angry = false;
        for (PhraseBook.Hit<Heading> hit : hits(text, languages)) {
            switch (hit.heading()) {
                case Votes(ProblemType type, double weight) -> {
                    votes.merge(type, weight, Math::max);
                    telling.add(hit);
                }
                case Raises(RiskFlag flag) -> risk.add(flag);
                case Angers() -> angry = true;
                case Means(int meaning) -> {
                    boolean repeats = !meanings.isEmpty() && meanings.getLast() == meaning;
                    if (!repeats && meanings.size() < MOST_MEANINGS) {
                        meanings.add(meaning);
                    }
                }
            }
        }
        return new Findings(votes, words(telling, text), risk, angry, meanings);
    }

    private static List<String> words(List<PhraseBook.Hit<Heading>> telling, FoldedText text) {
        return telling.stream()
                .sorted(Comparator.comparingDouble(hit -> -((Votes) hit.heading()).weight()))
                .map(hit -> hit.words(text))
                .distinct()
                .toList();
    }

    private List<PhraseBook.Hit<Heading>> hits(FoldedText text, Set<String> languages) {
        List<PhraseBook.Hit<Heading>> hits = new ArrayList<>();
        // In the order of the files, whatever the order of the set: the same text gives the same features everywhere.
        byLanguage.forEach((language, book) -> {
            if (languages.contains(language) || language.equals(ANY_LANGUAGE)) {
                hits.addAll(book.find(text));
            }
        });
        return hits;
    }
}
