package dev.ballast.ingest.email.automatic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.AutomaticKind;
import dev.ballast.contract.inbound.Bounce;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.email.parse.Mails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "X-Autoreply: yes",
                "X-Autorespond: Away",
                "X-Autoresponder: 1",
                "Precedence: auto_reply",
                "Delivered-To: autoresponder@c.example",
                "Subject: Automatic reply: Your order",
                "Subject: Automatische Antwort: Ihre Bestellung",
                "Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_Commande?=",
                "Subject: =?utf-8?Q?Respuesta_autom=C3=A1tica:_Pedido?=",
                "Subject: Risposta automatica: Ordine",
                "Subject: Automatisch antwoord: Bestelling",
                "Subject: Autosvar: Order",
                "Subject: Automaattinen vastaus: Tilaus",
                "Subject: =?utf-8?B?6Ieq5Yqo5Zue5aSNOiDorqLljZU=?=",
                "Subject: =?utf-8?B?6Ieq5YuV6L+U5L+h?=",
                "Subject: =?utf-8?B?VGjGsCB0cuG6oyBs4budaSB04buxIMSR4buZbmc6IMSQxqFuIGjDoG5n?=",
                "Subject: =?utf-8?B?16rXkteV15HXlCDXkNeV15jXldee15jXmdeqOiDXlNeW157XoNeU?="
            })
    void vacation_notes_are_recognized(String header) {
        assertThat(Mails.read("From: ann@c.example\n" + header + "\n\nI am away.")
                        .automatic())
                .isEqualTo(AutomaticKind.AUTO_REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am out of the office until Monday. In urgent cases please call my colleague.",
                "Ich bin bis Montag nicht im Büro. Ihre E-Mail wird nicht weitergeleitet.",
                "Je suis en congé. En cas d'urgence, contactez mon collègue."
            })
    void a_note_without_any_mark_is_recognized_by_what_only_notes_say(String text) {
        InboundMessage message = Mails.read(
                "From: ann@c.example\nSubject: Re: Your order\nContent-Type: text/plain; charset=iso-8859-1\n\n"
                        + text);

        assertThat(message.automatic()).isEqualTo(AutomaticKind.AUTO_REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: delivery\n\nI am out of the office until Monday, please leave the parcel next door.",
                "Subject: Re: Automatic reply: Your order\n\nThanks, but I still need an answer.",
                "Subject: Delivery failed\n\nThe carrier says delivery failed. Where is my parcel?",
                "Subject: Returned mail\n\nI returned the mail you sent by accident.",
                "Subject: x\nReturn-Path: <ann@c.example>\nAuto-Submitted: no\n\nhello",
                "Subject: x\nX-Auto-Response-Suppress: OOF\n\nhello",
                "Subject: question\nReply-To: ann@c.example\nFrom: no-reply@form.example\n\nCan I return this?",
                "Subject: x\nDelivered-To: support@shop.example\nList-Id: <support.shop.example>\nPrecedence: list\n\nhello",
                "Subject: Out of office on Monday\n\nI am out of the office on Monday. Please deliver on Tuesday.",
                "Subject: Auto: Halterung passt nicht\n\nDie Halterung passt nicht in mein Auto.",
                "Subject: =?utf-8?B?5LiN5Zyo6YCa55+l44GM5bGK44GE44Gf?=\n\nPlease bring it again.",
                "Subject: Re: Out of Office: your order\n\nThanks, but when do I get an answer?",
                "Subject: in urgent cases\n\nIf this is urgent, tell me. I go on holiday tomorrow."
            })
    void people_are_not_taken_for_machines(String mail) {
        String from = mail.contains("From:") ? "" : "From: ann@c.example\n";
        assertThat(Mails.read(from + mail).automatic()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List-Id: <news.brand.example>|list",
                "Precedence: bulk|list",
                "List-Unsubscribe: <mailto:u@brand.example>|list",
                "Auto-Submitted: auto-generated|notification",
                "X-Nothing: x|person"
            })
    void lists_and_machines_are_told_apart(String header, String kind) {
        AutomaticKind automatic =
                Mails.read("From: hello@brand.example\n" + header + "\n\nNews").automatic();

        assertThat(automatic == null ? "person" : automatic.wireName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\nYour parcel is on its way. Please do not reply to this e-mail.",
                "\nDies ist eine automatisch erzeugte Nachricht.",
                "Feedback-ID: 1:carrier\n\nYour parcel is on its way."
            })
    void a_no_reply_address_and_one_more_sign_make_a_notification(String rest) {
        assertThat(Mails.read("From: do-not-reply@carrier.example\n" + rest).automatic())
                .isEqualTo(AutomaticKind.NOTIFICATION);
    }

    @Test
    void a_small_shops_form_that_forgets_reply_to_still_brings_a_persons_words() {
        assertThat(Mails.read("From: noreply@shop.example\nSubject: Contact\n\nName: Ann\nMessage: the lid is broken")
                        .automatic())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/report; report-type=disposition-notification; boundary=r\n\n--r\n\nRead.\n--r\n"
                        + "Content-Type: message/disposition-notification\n\nDisposition: manual-action; displayed\n--r--",
                "multipart/alternative; boundary=r\n\n--r\n\nAnn has accepted.\n--r\n"
                        + "Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n--r--"
            })
    void what_a_mail_program_sends_by_itself_is_a_notification(String content) {
        assertThat(Mails.read("From: ann@c.example\nContent-Type: " + content).automatic())
                .isEqualTo(AutomaticKind.NOTIFICATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/zip\nContent-Disposition: attachment; filename=\"isp.example!shop.example!1794700800!1794787199.zip\"\n\nPK",
                "TLS-Report-Domain: shop.example\n\nreport",
                "Content-Type: multipart/report; report-type=feedback-report; boundary=r\n\n--r\n\nspam\n--r--"
            })
    void reports_of_receiving_servers_are_recognized(String mail) {
        assertThat(Mails.read("From: reports@isp.example\n" + mail).automatic())
                .isEqualTo(AutomaticKind.FEEDBACK_REPORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 user unknown|5.1.1|user-unknown|true",
                "552 5.2.2 mailbox full|5.2.2|mailbox-full|true",
                "450 4.2.2 over quota|4.2.2|mailbox-full|false",
                "550 5.7.26 unauthenticated mail, see DMARC|5.7.26|auth-failure|true",
                "554 5.7.1 message considered spam|5.7.1|spam|true",
                "552 5.3.4 message too large|5.3.4|too-large|true",
                "550 5.1.2 Recipient address rejected: bad destination system|5.1.2|host-unknown|true",
                "550 5.1.8 Sender address rejected|5.1.8|rejected|true",
                "521 5.3.2 Recipient address rejected: system not accepting mail|5.3.2|no-mail-accepted|true",
                "550 5.0.0 Mailbox is frozen|5.0.0|suspended|true",
                "550 5.7.1 blocked for the very low reputation of your address, see our spam rules|5.7.1|blocked|true"
            })
    void a_bounce_says_whom_it_did_not_reach_and_why(String answer, String status, String reason, boolean permanent) {
        InboundMessage message = Mails.read("""
                From: MAILER-DAEMON@mx.example
                Content-Type: multipart/report; report-type=delivery-status; boundary=r

                --r

                It did not work.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; Bob@c.example
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; %s
                --r
                Content-Type: text/rfc822-headers

                Message-ID: <ballast.1@shop.example>
                --r--
                """.formatted(status, answer));

        assertThat(message.bounce()).isEqualTo(new Bounce("bob@c.example", status, reason, permanent));
        assertThat(message.inReplyTo()).containsExactly("ballast.1@shop.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Mailer-Daemon@mx.example\nSubject: failure notice\n\nHi. This is the qmail-send program.",
                "From: postmaster@mx.example\nSubject: Undeliverable: hello\n\nYour message did not reach some or all of the intended recipients.",
                "Return-Path: <>\nFrom: x@mx.example\nSubject: Unzustellbar: Hallo\n\nKonnte nicht zugestellt werden.",
                "From: a@b.example\nX-Failed-Recipients: c@d.example\n\nThis message was created automatically by mail delivery software."
            })
    void bounces_of_no_standard_are_recognized(String mail) {
        assertThat(Mails.read(mail).automatic()).isEqualTo(AutomaticKind.BOUNCE);
    }

    @Test
    void an_abuse_report_is_one() {
        assertThat(Mails.read(
                                "Content-Type: multipart/report; report-type=feedback-report; boundary=r\n\n--r\n\nspam\n--r\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n--r--")
                        .automatic())
                .isEqualTo(AutomaticKind.FEEDBACK_REPORT);
    }
}
