package dev.ballast.ticket.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ticket.triage.Topics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTopicsTest {

    private static final Topics.Topic TOPIC = new Topics.Topic(List.of(1.0), 0);

    private final List<String> judged = new ArrayList<>();
    private final Topics remembered = new RememberedTopics(text -> {
        judged.add(text);
        return TOPIC;
    });

    @Test
    void a_text_that_comes_again_is_not_judged_again() {
        assertThat(remembered.of("where is it")).isEqualTo(TOPIC);
        assertThat(remembered.of("where is it")).isEqualTo(TOPIC);

        assertThat(judged).containsExactly("where is it");
    }

    @Test
    void what_was_said_ten_thousand_texts_ago_is_forgotten() {
        remembered.of("where is it");
        for (int other = 0; other < 10_000; other++) {
            remembered.of("other " + other);
        }
        judged.clear();

        remembered.of("where is it");

        assertThat(judged).containsExactly("where is it");
    }
}
