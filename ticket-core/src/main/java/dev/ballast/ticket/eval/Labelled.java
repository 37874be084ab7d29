package dev.ballast.ticket.eval;

import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.SectionedFile;
import dev.ballast.ticket.triage.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A message whose kind is known.
 *
 * @param accepted the types that count as right; several where a foreign label covers several
 */
record Labelled(String id, String language, String text, Set<ProblemType> accepted) {

    /** One of the project's own sets, such as {@code dev} or {@code test}; a line break inside a message is written {@code \\n}. */
    static List<Labelled> own(String set) {
        List<Sentence> sentences = Sentence.resource("/eval/" + set);
        return java.util.stream.IntStream.range(0, sentences.size())
                .mapToObj(i -> of(set + "-" + i, sentences.get(i)))
                .toList();
    }

    /** A set of what must be flagged and what only looks like it, under {@code [language type]}; {@code none} is harmless. */
    static List<Labelled> gate(String set) {
        List<Labelled> all = new ArrayList<>();
        SectionedFile.resource("/eval/gate-" + set + ".txt").sections().forEach((heading, texts) -> {
            String[] parts = heading.split(" ");
            ProblemType type = parts[1].equals("none") ? ProblemType.OTHER : new ProblemType(parts[1]);
            texts.forEach(text -> all.add(new Labelled("gate-" + all.size(), parts[0], text, Set.of(type))));
        });
        return all;
    }

    private static Labelled of(String id, Sentence sentence) {
        return new Labelled(id, sentence.language(), sentence.text().replace("\\n", "\n"), Set.of(sentence.type()));
    }
}
