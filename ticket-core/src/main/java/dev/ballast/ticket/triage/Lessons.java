package dev.ballast.ticket.triage;

import java.util.List;
import java.util.stream.Stream;

/** Sentences as the model learns them. */
final class Lessons {

    /** The shop's own word counts as much as eight shipped sentences: it is about this shop's customers. */
    private static final float SHOP_WEIGHT = 8;

    private Lessons() {}

    /** What is typical of each kind, and what is no matter of a shop. */
    static List<Lesson> typical(Taxonomy taxonomy, Reader reader) {
        return both(
                of(Sentence.seeds(), taxonomy, reader),
                Sentence.chatter().stream()
                        .map(line -> lesson(reader.read(line), Lesson.STRAY, 1))
                        .toList());
    }

    /** That, and what lies at the border of a kind. */
    static List<Lesson> all(Taxonomy taxonomy, Reader reader) {
        return both(typical(taxonomy, reader), of(Sentence.border(), taxonomy, reader));
    }

    private static List<Lesson> of(List<Sentence> sentences, Taxonomy taxonomy, Reader reader) {
        List<ProblemType> types = taxonomy.codes();
        return sentences.stream()
                .map(sentence -> lesson(reader.read(sentence), types.indexOf(sentence.type()), 1))
                .toList();
    }

    static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    static List<Lesson> ofOwnTypes(Taxonomy taxonomy, Reader reader, List<OwnType> own) {
        return own.stream()
                .flatMap(type -> type.sentences().stream().map(text -> byShop(taxonomy, reader, text, type.code())))
                .toList();
    }

    /**
     * What a shop's own sentences say of the shipped kinds that forbid an automatic answer: learned like corrections, so that
     * they raise flags and no type of the shop's own silences one.
     */
    static List<SeededModel.Told> ofGuarded(Taxonomy taxonomy, Reader reader, List<OwnType> own) {
        return own.stream()
                .filter(type -> Gate.guards(type.code()))
                .flatMap(type -> type.sentences().stream()
                        .map(text -> new SeededModel.Told(
                                reader.read(text, null), taxonomy.codes().indexOf(type.code()))))
                .toList();
    }

    /** A correction to a type that the shop has taken out since teaches nothing. */
    static List<SeededModel.Told> ofCorrections(Taxonomy taxonomy, Reader reader, List<Correction> corrections) {
        List<ProblemType> types = taxonomy.codes();
        return corrections.stream()
                .filter(correction -> types.contains(correction.type()))
                .map(correction -> new SeededModel.Told(
                        reader.read(MessageText.cut(correction.text()), null), types.indexOf(correction.type())))
                .toList();
    }

    private static Lesson byShop(Taxonomy taxonomy, Reader reader, String text, ProblemType type) {
        return lesson(reader.read(text, null), taxonomy.codes().indexOf(type), SHOP_WEIGHT);
    }

    private static Lesson lesson(Reading reading, int label, float weight) {
        return new Lesson(TextFeatures.of(reading.folded(), reading.found()), label, weight);
    }
}
