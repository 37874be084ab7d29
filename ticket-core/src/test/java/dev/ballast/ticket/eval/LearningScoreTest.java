package dev.ballast.ticket.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.ProblemType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningScoreTest {

    private static final ProblemType SIZE = new ProblemType("size");

    private final ProblemModel model = ProblemModel.shipped();

    private final List<Labelled> told = Labelled.own("dev").stream()
            .filter(message -> TypeScore.isRight(model.classify(MessageText.of(message.text())), message))
            .filter(message -> message.accepted().contains(SIZE))
            .toList();

    @Test
    void what_was_told_rightly_is_not_corrected() {
        LearningScore score = LearningScore.of(model, told);

        assertThat(score.corrections()).isZero();
        assertThat(score.read()).isEqualTo(told.size() / 2);
        assertThat(score.after()).isEqualTo(1);
    }

    @Test
    void each_correction_is_learned_before_the_next_message_is_read() {
        List<Labelled> otherwise = told.stream()
                .map(message ->
                        new Labelled(message.id(), message.language(), message.text(), Set.of(ProblemType.OTHER)))
                .toList();

        LearningScore score = LearningScore.of(model, otherwise);

        assertThat(score.before()).isZero();
        assertThat(score.after()).isGreaterThan(0.5);
        assertThat(score.corrections()).isPositive().isLessThan(score.read());
    }
}
