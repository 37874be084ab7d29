package dev.ballast.ticket.triage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shop adds to the taxonomy: a type of its own, or its own names, keywords and sentences for a shipped one.
 *
 * @param names     by language, at least {@code en}
 * @param keywords  phrases as in the shipped rules, of any language: {@code engrav*}, {@code name ~3 wrong}
 * @param sentences as customers write it, a dozen and more; may be empty where keywords suffice
 */
public record OwnType(ProblemType code, Map<String, String> names, List<String> keywords, List<String> sentences) {

    private static final int MOST = 500;
    private static final int LONGEST = 1_000;

    public OwnType(
            ProblemType code,
            Map<String, String> names,
            @Nullable List<String> keywords,
            @Nullable List<String> sentences) {
        this.code = code;
        this.names = new Taxonomy.Entry(code, names).names();
        this.keywords = checked("keywords of " + code, keywords);
        this.sentences = checked("sentences of " + code, sentences);
        this.keywords.forEach(Phrase::parse);
        if (code.equals(ProblemType.UNSORTED)) {
            throw new IllegalArgumentException("type: 'unsorted' (expected: a kind of problem)");
        }
    }

    private static List<String> checked(String what, @Nullable List<String> texts) {
        List<String> present = texts == null
                ? List.of()
                : texts.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
        if (present.size() > MOST || present.stream().anyMatch(text -> text.length() > LONGEST)) {
            throw new IllegalArgumentException(
                    what + ": " + present.size() + " (expected: at most " + MOST + " of " + LONGEST + " characters)");
        }
        return present;
    }

    public Taxonomy.Entry entry() {
        return new Taxonomy.Entry(code, names);
    }
}
