package dev.ballast.ticket.eval;

import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.Sentence;
import java.util.List;
import java.util.Set;

/**
 * A message whose kind is known.
 *
 * @param accepted the types that count as right; several where a foreign label covers several
 */
record Labelled(String id, String language, String text, Set<ProblemType> accepted) {

    /** One of the project's own sets, {@code dev} or {@code test}; a line break inside a message is written {@code \\n}. */
    static List<Labelled> own(String set) {
        List<Sentence> sentences = Sentence.resource("/eval/" + set);
        return java.util.stream.IntStream.range(0, sentences.size())
                .mapToObj(i -> of(set + "-" + i, sentences.get(i)))
                .toList();
    }

    private static Labelled of(String id, Sentence sentence) {
        return new Labelled(id, sentence.language(), sentence.text().replace("\\n", "\n"), Set.of(sentence.type()));
    }
}
