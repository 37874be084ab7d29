package dev.ballast.ingest.email.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ballast.contract.inbound.Addresses;
import dev.ballast.contract.inbound.Addresses.Mailbox;
import dev.ballast.contract.inbound.Sender;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendersTest {

    private static final String PASS = "Authentication-Results: mx.shop.example; dmarc=pass header.from=c.example\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann <Ann@C.example>|ann@c.example|Ann",
                "\"Doe, John\" <j@c.example>|j@c.example|Doe, John",
                "Doe, John <j@c.example>|j@c.example|Doe, John",
                "j@c.example (John)|j@c.example|John",
                "=?utf-8?Q?J=C3=BCrgen?= <j@c.example>|j@c.example|Jürgen",
                "<mailto:j@c.example>|j@c.example|",
                "Team: j@c.example, k@c.example;|j@c.example|",
                "Ann Lee ann@c.example|ann@c.example|Ann Lee",
                "Ann Lee [mailto:ann@c.example]|ann@c.example|Ann Lee",
                "<<ann@c.example>>|ann@c.example|",
                ", ann@c.example,, bob@c.example|ann@c.example|",
                "Ann <ann@c.example> Bob <bob@c.example>|ann@c.example|Ann",
                "ann@c.example bob@c.example|ann@c.example|",
                "ann @ c . example|ann@c.example|",
                "nobody at all|unknown|nobody at all"
            })
    void the_sender_is_found_however_the_header_is_written(String from, String handle, String name) {
        Sender sender = Mails.read("From: " + from + "\n\nx").sender();

        assertThat(sender.handle()).isEqualTo(handle);
        assertThat(sender.name()).isEqualTo(name);
    }

    @Test
    void a_mail_without_from_is_somebodys_mail() {
        assertThat(Mails.read("Return-Path: <back@c.example>\n\nx").sender().email())
                .isEqualTo("back@c.example");
        assertThat(Mails.read("Subject: x\n\nx").sender().handle()).isEqualTo("unknown");
    }

    @Test
    void answers_go_to_reply_to_unless_it_leads_nowhere() {
        assertThat(Mails.read("From: form@shop.example\nReply-To: Ann <ann@c.example>\n\nx")
                        .sender()
                        .handle())
                .isEqualTo("ann@c.example");
        assertThat(Mails.read("From: ann@c.example\nReply-To: x@unknown\n\nx")
                        .sender()
                        .handle())
                .isEqualTo("ann@c.example");
        assertThat(Mails.read("From: ann@c.example\nReply-To: Shop <Support@shop.example>, b@c.example\n\nx")
                        .sender()
                        .handle())
                .as("the shop itself is no customer")
                .isEqualTo("b@c.example");
        assertThat(Mails.read("From: ann@c.example\nReply-To: support@shop.example\n\nx")
                        .sender()
                        .handle())
                .isEqualTo("ann@c.example");
    }

    @Test
    void all_addresses_of_the_mail_go_along_as_they_stand_there() {
        Addresses addresses = Objects.requireNonNull(Mails.read("""
                From: Form <form@shop.example>
                Reply-To: Ann <ann@c.example>
                To: support@shop.example, "Sales, EU" <sales@shop.example>
                To: <jdoe@machine(third floor). example>
                Cc: Team: leo@c.example, eva@c.example;, Mail System <MAILER-DAEMON>

                x
                """).addresses());

        assertThat(addresses.from()).isEqualTo(new Mailbox("form@shop.example", "Form"));
        assertThat(addresses.to())
                .containsExactly(
                        new Mailbox("support@shop.example", null),
                        new Mailbox("sales@shop.example", "Sales, EU"),
                        new Mailbox("jdoe@machine.example", null));
        assertThat(addresses.cc())
                .extracting(Mailbox::address)
                .containsExactly("leo@c.example", "eva@c.example", "mailer-daemon");
    }

    @Test
    void an_address_of_the_servers_own_is_a_name_but_nobody_to_answer() {
        Sender sender = Mails.read("From: Mail System <MAILER-DAEMON>\n\nx").sender();

        assertThat(sender.handle()).isEqualTo("unknown");
        assertThat(sender.name()).isEqualTo("Mail System");
    }

    @Test
    void the_shops_own_server_vouches_for_the_sender() {
        assertThat(Mails.read(PASS + "From: ann@c.example\n\nx").sender().verified())
                .isTrue();
    }

    @Test
    void nobody_vouches_for_a_reply_to_of_another_address() {
        assertThat(Mails.read(PASS + "From: a@c.example\nReply-To: b@c.example\n\nx")
                        .sender()
                        .verified())
                .isFalse();
    }

    @Test
    void results_of_other_servers_are_not_believed_wherever_they_stand() {
        String forged = "Authentication-Results: evil.example; dmarc=pass header.from=c.example\n";
        String fail = "Authentication-Results: mx.shop.example; dmarc=fail header.from=c.example\n";

        assertThat(Mails.read(forged + "From: ann@c.example\n\nx").sender().verified())
                .isFalse();
        assertThat(Mails.read(forged + PASS + "From: ann@c.example\n\nx")
                        .sender()
                        .verified())
                .isFalse();
        assertThat(Mails.read(fail + PASS + "From: ann@c.example\n\nx").sender().verified())
                .isFalse();
        assertThat(Mails.read(
                                "Authentication-Results: mx.shop.example (dmarc=pass); spf=pass\nFrom: ann@c.example\n\nx")
                        .sender()
                        .verified())
                .isFalse();
    }

    @Test
    void a_pass_for_another_domain_or_one_of_two_senders_vouches_for_nobody() {
        assertThat(Mails.read(PASS + "From: ann@d.example\n\nx").sender().verified())
                .isFalse();
        assertThat(Mails.read(PASS + "From: ann@c.example\nFrom: eve@c.example\n\nx")
                        .sender()
                        .verified())
                .isFalse();
        assertThat(Mails.read(PASS + "From: ann@c.example, eve@c.example\n\nx")
                        .sender()
                        .verified())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "'", "(", "(a", "=?", "=?utf-8?Q?", "<", "\\"})
    void a_header_of_nothing_but_one_character_costs_no_more_than_its_length(String piece) {
        String mail = "From: a" + piece.repeat(60_000 / piece.length()) + "b <ann@c.example>\n\nx";

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Mails.read(mail));
    }
}
