package dev.ballast.ticket.triage;

import static dev.ballast.ticket.triage.Taught.lesson;
import static dev.ballast.ticket.triage.Taught.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A gate of five types, taught a sentence each. */
class GateTest {

    private static final List<ProblemType> TYPES = Stream.of("size", "refund", "lost", "severe", "other")
            .map(ProblemType::new)
            .toList();

    private static final List<Lesson> LESSONS = IntStream.range(0, 20)
            .boxed()
            .flatMap(i -> Stream.of(
                    lesson("the shoes are too small", 0),
                    lesson("put the money back on my card", 1),
                    lesson("nobody here has seen the box", 2),
                    lesson("my lawyer will write to you", 3),
                    lesson("good morning everybody", 4),
                    lesson("buy cheap watches online", Lesson.STRAY)))
            .toList();

    private final SeededModel model = SeededModel.train(TYPES, LESSONS, LESSONS);
    private final Gate gate = Gate.train(TYPES, model.all().weights(), LESSONS);

    @Test
    void each_risk_is_told_from_the_others_and_from_what_is_harmless() {
        assertThat(gate("the money back on my card").get(RiskFlag.REFUND)).isGreaterThan(0.5);
        assertThat(gate("nobody has seen the box").get(RiskFlag.LOST)).isGreaterThan(0.5);
        assertThat(gate("you will hear of my lawyer").get(RiskFlag.SEVERE)).isGreaterThan(0.5);
        for (String harmless : List.of("small shoes", "good morning", "cheap watches")) {
            assertThat(gate(harmless))
                    .hasSize(3)
                    .allSatisfy((flag, probability) ->
                            assertThat(probability).as(flag.name()).isLessThan(0.3));
        }
    }

    @Test
    void the_risks_are_parts_of_one_probability() {
        assertThat(gate("my lawyer wants the money and the box").values().stream()
                        .mapToDouble(value -> value)
                        .sum())
                .isCloseTo(1, within(0.2))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void what_was_written_is_read_as_it_was_and_not_by_halves() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelWriter out = new ModelWriter(file);
        gate.write(out);
        out.flush();
        byte[] bytes = file.toByteArray();

        Gate read = Gate.read(new ModelReader(new ByteArrayInputStream(bytes)), TYPES);

        assertThat(read.of(model.look(reading("money back")))).isEqualTo(gate("money back"));
        assertThatThrownBy(
                        () -> Gate.read(new ModelReader(new ByteArrayInputStream(bytes, 0, bytes.length - 1)), TYPES))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void it_guards_the_three_kinds_that_no_machine_may_answer() {
        assertThat(TYPES.stream().filter(Gate::guards))
                .containsExactly(ProblemType.REFUND, ProblemType.LOST, ProblemType.SEVERE);
    }

    private Map<RiskFlag, Double> gate(String text) {
        return gate.of(model.look(reading(text)));
    }
}
