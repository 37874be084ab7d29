package dev.ballast.ingest.webform.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ingest.webform.form.FieldFault.Code;
import org.junit.jupiter.api.Test;

class FormCheckTest {

    @Test
    void only_address_and_message_are_asked_for() {
        assertThat(FormCheck.check(post(null, "anna@shop.example", null, "Hello")))
                .isInstanceOf(CheckedForm.Valid.class);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        FormPost post = post("a\nb", "nobody", "x".repeat(201), "  ");

        assertThat(FormCheck.check(post))
                .isInstanceOfSatisfying(
                        CheckedForm.Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(FieldFault::field, FieldFault::code)
                                .containsExactlyInAnyOrder(
                                        org.assertj.core.api.Assertions.tuple("email", Code.EMAIL),
                                        org.assertj.core.api.Assertions.tuple("message", Code.REQUIRED),
                                        org.assertj.core.api.Assertions.tuple("name", Code.ONE_LINE),
                                        org.assertj.core.api.Assertions.tuple("subject", Code.TOO_LONG)));
    }

    @Test
    void half_a_surrogate_pair_does_not_get_as_far_as_the_broker() {
        CheckedForm checked =
                FormCheck.check(post("Anna", "anna@shop.example", null, "broken \ud83d here, whole \ud83d\ude00"));

        assertThat(checked)
                .isInstanceOfSatisfying(
                        CheckedForm.Valid.class,
                        valid -> assertThat(valid.message()).isEqualTo("broken \ufffd here, whole \ud83d\ude00"));
    }

    @Test
    void a_message_keeps_its_line_breaks() {
        assertThat(FormCheck.check(post(null, "anna@shop.example", null, "one\ntwo\r\n\tthree")))
                .isInstanceOfSatisfying(
                        CheckedForm.Valid.class,
                        valid -> assertThat(valid.message()).isEqualTo("one\ntwo\r\n\tthree"));
    }

    private static FormPost post(String name, String email, String subject, String message) {
        return new FormPost(name, email, null, null, subject, message, null, null, null, null);
    }
}
