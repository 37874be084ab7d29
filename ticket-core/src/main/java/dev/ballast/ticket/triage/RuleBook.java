package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keyword rules of all languages: for types, for risk flags, for anger. Sections of a rules file are
 * {@code [type weight]}, {@code [risk flag]} and {@code [angry]}; the weight is added to the type's log-probability.
 */
final class RuleBook {

    private sealed interface Heading {}

    private record Votes(ProblemType type, double weight) implements Heading {}

    private record Raises(RiskFlag flag) implements Heading {}

    private record Angers() implements Heading {}

    /** @param votes the strongest vote per type @param words in the text, the strongest rule's first */
    record Findings(Map<ProblemType, Double> votes, List<String> words, Set<RiskFlag> risk, boolean angry) {

        /** These votes and words, with the flags and the anger of both: what is left out as courtesy may still alarm. */
        Findings flaggedAlso(Findings other) {
            Set<RiskFlag> both = EnumSet.noneOf(RiskFlag.class);
            both.addAll(risk);
            both.addAll(other.risk());
            return new Findings(votes, words, both, angry || other.angry());
        }
    }

    private static final double DEFAULT_WEIGHT = 2;

    private final Map<String, PhraseBook<Heading>> byLanguage = new LinkedHashMap<>();

    static RuleBook shipped() {
        RuleBook book = new RuleBook();
        for (String language : Sentence.LANGUAGES) {
            book.addAll(language, SectionedFile.resource("/triage/rules-" + language + ".txt"));
        }
        return book;
    }

    void addAll(String language, SectionedFile file) {
        PhraseBook<Heading> phrases = byLanguage.computeIfAbsent(language, any -> new PhraseBook<>());
        file.sections().forEach((section, lines) -> {
            Heading heading = heading(section.split(" "));
            lines.forEach(line -> phrases.add(heading, Phrase.parse(line)));
        });
    }

    private static Heading heading(String[] section) {
        return switch (section[0]) {
            case "risk" -> new Raises(RiskFlag.valueOf(section[1].toUpperCase(java.util.Locale.ROOT)));
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
            }
        }
        List<String> words = telling.stream()
                .sorted(Comparator.comparingDouble(hit -> -((Votes) hit.heading()).weight()))
                .map(PhraseBook.Hit::words)
                .distinct()
                .toList();
        return new Findings(votes, words, risk, angry);
    }

    private List<PhraseBook.Hit<Heading>> hits(FoldedText text, Set<String> languages) {
        return byLanguage.entrySet().stream()
                .filter(book -> languages.contains(book.getKey()))
                .flatMap(book -> book.getValue().find(text).stream())
                .toList();
    }
}
