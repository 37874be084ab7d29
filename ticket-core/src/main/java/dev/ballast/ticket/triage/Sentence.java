package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.List;

/** A sentence whose kind is known: shipped with the product. */
public record Sentence(ProblemType type, String language, String text) {

    /** Languages with sentences and rules of their own. */
    public static final List<String> LANGUAGES = List.of("en", "zh", "de", "fr", "es", "it", "pt", "ja");

    /** What the shipped model learns the types from. */
    static List<Sentence> seeds() {
        return resource("/triage/seeds");
    }

    /**
     * What the gate learns besides: demands, threats and lost parcels told without the usual words, and innocent messages of
     * the same scenes.
     */
    static List<Sentence> border() {
        return resource("/triage/border");
    }

    /** All sentences of one set, for example {@code /triage/seeds}. */
    public static List<Sentence> resource(String prefix) {
        List<Sentence> all = new ArrayList<>();
        for (String language : LANGUAGES) {
            SectionedFile.resource(prefix + "-" + language + ".txt")
                    .sections()
                    .forEach((type, texts) ->
                            texts.forEach(text -> all.add(new Sentence(new ProblemType(type), language, text))));
        }
        return List.copyOf(all);
    }

    /** What reaches a shop and is no matter of the shop's. */
    static List<Sentence> chatter() {
        return byLanguage("/triage/chatter.txt");
    }

    /** How customers go on with what they told before. */
    static List<Sentence> followUps() {
        return byLanguage("/triage/follow-ups.txt");
    }

    private static List<Sentence> byLanguage(String path) {
        List<Sentence> all = new ArrayList<>();
        SectionedFile.resource(path)
                .sections()
                .forEach((language, texts) ->
                        texts.forEach(text -> all.add(new Sentence(ProblemType.OTHER, language, text))));
        return List.copyOf(all);
    }
}
