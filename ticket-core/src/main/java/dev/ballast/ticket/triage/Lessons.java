package dev.ballast.ticket.triage;

import java.util.List;
import java.util.stream.Stream;

/** Sentences as the model learns them. */
final class Lessons {

    /** The shop's own word counts as much as eight shipped sentences: it is about this shop's customers. */
    private static final float SHOP_WEIGHT = 8;

    private Lessons() {}

    static List<SeededModel.Lesson> shipped(Taxonomy taxonomy, Reader reader) {
        List<ProblemType> types = taxonomy.codes();
        return Stream.concat(
                        Sentence.seeds().stream().map(seed -> lesson(reader.read(seed), types.indexOf(seed.type()), 1)),
                        Sentence.chatter().stream().map(line -> lesson(reader.read(line), SeededModel.STRAY, 1)))
                .toList();
    }

    static List<SeededModel.Lesson> ofOwnTypes(Taxonomy taxonomy, Reader reader, List<OwnType> own) {
        return own.stream()
                .flatMap(type -> type.sentences().stream().map(text -> byShop(taxonomy, reader, text, type.code())))
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

    private static SeededModel.Lesson byShop(Taxonomy taxonomy, Reader reader, String text, ProblemType type) {
        return lesson(reader.read(text, null), taxonomy.codes().indexOf(type), SHOP_WEIGHT);
    }

    private static SeededModel.Lesson lesson(Reading reading, int label, float weight) {
        return new SeededModel.Lesson(TextFeatures.of(reading.folded(), reading.found()), label, weight);
    }
}
