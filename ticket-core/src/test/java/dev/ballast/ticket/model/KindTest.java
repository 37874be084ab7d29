package dev.ballast.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.RiskFlag;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KindTest {

    private static final ProblemType SIZE = new ProblemType("size");
    private static final ProblemType TRACKING = new ProblemType("tracking");

    @Test
    void the_first_message_that_tells_a_type_gives_it_and_later_ones_stand_beside() {
        Kind kind = Kind.of(told(ProblemType.UNSORTED, 0.1))
                .with(told(ProblemType.UNSORTED, 0.2))
                .with(told(SIZE, 0.7))
                .with(told(TRACKING, 0.9));

        assertThat(kind.type()).isEqualTo(SIZE);
        assertThat(kind.confidence()).isEqualTo(0.7);
        assertThat(kind.secondary()).containsExactly(TRACKING);
    }

    @Test
    void what_an_agent_said_no_message_changes_not_even_to_something_surer() {
        Kind kind = Kind.of(told(TRACKING, 0.9)).corrected(ProblemType.UNSORTED).with(told(SIZE, 0.9));

        assertThat(kind.type()).isEqualTo(ProblemType.UNSORTED);
        assertThat(kind.confidence()).isEqualTo(1);
        assertThat(kind.secondary()).containsExactly(TRACKING, SIZE);
        assertThat(kind.byAgent()).isTrue();
    }

    @Test
    void anger_and_risk_stay_whatever_comes_after() {
        Kind calm = Kind.of(told(SIZE, 0.7));
        Classification furious =
                new Classification(SIZE, List.of(), 0.7, List.of(), Set.of(RiskFlag.SEVERE), "en", true);

        Kind kind = calm.with(furious).with(told(SIZE, 0.7));

        assertThat(calm.with(told(SIZE, 0.7)).angry()).isFalse();
        assertThat(kind.angry()).isTrue();
        assertThat(kind.risk()).containsExactly(RiskFlag.SEVERE);
    }

    private static Classification told(ProblemType type, double confidence) {
        return new Classification(type, List.of(), confidence, List.of(), Set.of(), "en", false);
    }
}
