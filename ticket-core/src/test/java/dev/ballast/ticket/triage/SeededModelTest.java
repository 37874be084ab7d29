package dev.ballast.ticket.triage;

import static dev.ballast.ticket.triage.Taught.lesson;
import static dev.ballast.ticket.triage.Taught.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A model of three types, taught a sentence each. */
class SeededModelTest {

    private static final ProblemType SIZE = new ProblemType("size");
    private static final ProblemType LATE = new ProblemType("late");
    private static final List<ProblemType> TYPES = List.of(SIZE, LATE, ProblemType.OTHER);

    private static final List<Lesson> TYPICAL = IntStream.range(0, 20)
            .boxed()
            .flatMap(i -> Stream.of(
                    lesson("the shoes are too small", 0),
                    lesson("my parcel never came", 1),
                    lesson("good morning everybody", 2),
                    lesson("buy cheap watches online", Lesson.STRAY)))
            .toList();

    private static final List<Lesson> ALL = Lessons.both(TYPICAL, List.of(lesson("the postman walked by", 1)));

    private final SeededModel model = SeededModel.train(TYPES, TYPICAL, ALL);

    @Test
    void what_it_was_taught_is_told_and_what_is_no_matter_of_a_shop_strays() {
        assertThat(judge("my parcel never came").type(0)).isEqualTo(LATE);
        assertThat(judge("the shoes are small").type(0)).isEqualTo(SIZE);
        assertThat(judge("the shoes are small").stray()).isLessThan(0.2);
        assertThat(judge("cheap watches").stray()).isGreaterThan(0.5);
    }

    @Test
    void a_rule_speaks_for_its_type_beside_the_model() {
        SeededModel.Look text = look("it never came");

        assertThat(model.judge(text, Map.of()).type(0)).isEqualTo(LATE);
        assertThat(model.judge(text, Map.of(SIZE, 40.0)).type(0)).isEqualTo(SIZE);
    }

    @Test
    void a_sentence_it_remembers_whole_makes_it_surer_than_its_words() {
        assertThat(judge("my parcel never came").probability(0))
                .isGreaterThan(judge("came never parcel my").probability(0));
    }

    @Test
    void what_lies_at_the_border_is_known_too() {
        assertThat(judge("the postman walked by").type(0)).isEqualTo(LATE);
    }

    @Test
    void a_shops_own_type_is_told_beside_the_shipped_ones() {
        ProblemType engraving = new ProblemType("engraving");
        SeededModel own = model.with(
                List.of(SIZE, LATE, ProblemType.OTHER, engraving),
                Lessons.both(TYPICAL, List.of(lesson("the letters of my name are crooked", 3))),
                Embeddings.NONE);

        assertThat(judge(own, "crooked letters of my name").type(0)).isEqualTo(engraving);
        assertThat(judge(own, "my parcel never came").type(0)).isEqualTo(LATE);
        assertThat(judge(own, "cheap watches").stray()).isGreaterThan(0.5);
    }

    @Test
    void a_correction_raises_its_type_and_lowers_none() {
        SeededModel corrected = model.corrected(List.of(new SeededModel.Told(reading("the zonk went plim"), 0)));

        assertThat(corrected.raised(corrected.look(reading("zonk plim"))).get(SIZE))
                .isPositive();
        assertThat(corrected.raised(corrected.look(reading("zonk plim"))).values())
                .allSatisfy(more -> assertThat(more).isNotNegative());
        assertThat(model.raised(look("zonk plim"))).isEmpty();
    }

    @Test
    void one_correction_turns_what_it_was_about_and_none_leaves_the_model_as_it_is() {
        SeededModel corrected = model.corrected(List.of(new SeededModel.Told(reading("the zonk went plim"), 0)));

        assertThat(judge(corrected, "zonk plim").type(0)).isEqualTo(SIZE);
        assertThat(judge(corrected, "my parcel never came").type(0)).isEqualTo(LATE);
        assertThat(model.corrected(List.of())).isSameAs(model);
    }

    @Test
    void a_word_speaks_for_the_type_whose_sentence_has_it_and_against_the_others() {
        assertThat(model.loudness("parcel", LATE)).isPositive();
        assertThat(model.loudness("parcel", SIZE)).isNegative();
        assertThat(model.loudness("parcel", LATE)).isGreaterThan(model.loudness("zonk", LATE));
    }

    @Test
    void what_was_written_judges_as_before() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelWriter out = new ModelWriter(file);
        model.write(out);
        out.flush();

        SeededModel read = SeededModel.read(new ModelReader(new ByteArrayInputStream(file.toByteArray())), TYPES);

        for (String text : List.of("my parcel never came", "small shoes", "watches", "zonk")) {
            assertThat(judge(read, text)).isEqualTo(judge(text));
        }
    }

    private Opinion judge(String text) {
        return judge(model, text);
    }

    private static Opinion judge(SeededModel model, String text) {
        return model.judge(model.look(reading(text)), Map.of());
    }

    private SeededModel.Look look(String text) {
        return model.look(reading(text));
    }
}
