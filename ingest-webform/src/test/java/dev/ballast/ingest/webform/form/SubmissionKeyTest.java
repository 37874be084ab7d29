package dev.ballast.ingest.webform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:01:00Z");

    @Test
    void the_same_content_shortly_afterwards_is_the_same_submission() {
        assertThat(SubmissionKey.ofContent(form("Hello"), List.of(), NOW.plusSeconds(60)))
                .isEqualTo(SubmissionKey.ofContent(form("Hello"), List.of(), NOW));
    }

    @Test
    void the_same_content_on_another_day_is_another_submission() {
        assertThat(SubmissionKey.ofContent(form("Hello"), List.of(), NOW.plusSeconds(86_400)))
                .isNotEqualTo(SubmissionKey.ofContent(form("Hello"), List.of(), NOW));
    }

    @Test
    void other_content_is_another_submission() {
        assertThat(SubmissionKey.ofContent(form("Hello again"), List.of(), NOW))
                .isNotEqualTo(SubmissionKey.ofContent(form("Hello"), List.of(), NOW));
    }

    @Test
    void a_key_is_visible_ascii() {
        assertThat(SubmissionKey.ofHeader("7f3b-11")).contains(new SubmissionKey("7f3b-11"));
        assertThat(SubmissionKey.ofHeader(" ")).isEmpty();
        assertThat(SubmissionKey.ofHeader("k\u00e9y")).isEmpty();
        assertThat(SubmissionKey.ofHeader("k".repeat(201))).isEmpty();
    }

    private static CheckedForm.Valid form(String message) {
        return new CheckedForm.Valid(
                new EmailAddress("anna@shop.example"), message, null, null, null, null, null, null);
    }
}
