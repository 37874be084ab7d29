package dev.ballast.ingest.webform.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@shop.example",
                "o'neil+orders@mail.shop.example",
                "用户@例子.世界",
                "müller@bücher.example",
                "a_b-c.d@x1.example"
            })
    void addresses_that_people_have_are_taken(String address) {
        assertThat(EmailAddress.parse(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@shop.example",
                "anna@",
                "anna@localhost",
                "a@b@shop.example",
                "anna@shop..example",
                ".anna@shop.example",
                "anna@shop.example\r\nBcc: all@shop.example",
                "\"anna\r\n\"@shop.example",
                "anna bell@shop.example",
                "anna\u202e@shop.example",
                "anna@shop.example>",
                "anna@sh_op.example"
            })
    void what_is_no_address_or_would_break_a_header_is_refused(String address) {
        assertThat(EmailAddress.parse(address)).isEmpty();
    }

    @Test
    void it_identifies_whoever_writes_it_in_capitals_as_well() {
        assertThat(EmailAddress.parse("  Anna@SHOP.example ")).contains(new EmailAddress("anna@shop.example"));
    }

    @Test
    void one_longer_than_a_mail_server_takes_is_refused() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@shop.example")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(260) + ".example")).isEmpty();
    }
}
