package dev.ballast.ingest.email.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.email.mime.MimeLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailParserTest {

    @Test
    void a_character_cut_across_two_encoded_words_is_put_together() {
        assertThat(Mails.read("Subject: =?utf-8?B?w7bD?= =?utf-8?B?vG4=?=\n\nx").subject())
                .isEqualTo("öün");
    }

    @ParameterizedTest
    @CsvSource({
        "=?utf-8?Q?where is_my_order?=, where is my order",
        "Re: =?iso-8859-1?Q?R=FCckgabe?=?, Re: Rückgabe?",
        "=?utf-8?Q?unclosed=20word, unclosed word",
        "=?utf-8*de?Q?mit_Sprache?=, mit Sprache",
        "=?broken, =?broken",
        "=?iso-2022-jp?B?GyRCQ21KOBsoQg==?=, 注文"
    })
    void encoded_words_are_read_as_senders_write_them(String header, String expected) {
        assertThat(Mails.read("Subject: " + header + "\n\nx").subject()).isEqualTo(expected);
    }

    @Test
    void a_japanese_subject_without_any_encoding_is_read() {
        assertThat(Mails.read("Subject: \u001b$BCmJ8\u001b(B\n\nx").subject()).isEqualTo("注文");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF8", "\"utf-8\"", "us-ascii", "x-unknown", "unknown-8bit", "no-such-set"})
    void utf_8_text_is_read_whatever_the_charset_is_called(String declared) {
        InboundMessage message = Mails.read(
                "Content-Type: text/plain; charset=" + declared
                        + "\n\nDie Tasse kam zerbrochen an – schön ist das nicht.",
                StandardCharsets.UTF_8);

        assertThat(message.text()).isEqualTo("Die Tasse kam zerbrochen an – schön ist das nicht.");
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030, 您好，我的订单还没有收到，请问什么时候可以发货？谢谢",
        "Shift_JIS, 注文した商品がまだ届いていません。いつ届きますか。",
        "EUC-KR, 주문한 상품이 아직 도착하지 않았습니다. 언제 도착하나요?",
        "windows-1251, Здравствуйте! Мой заказ до сих пор не пришёл.",
        "KOI8-R, Здравствуйте! Мой заказ до сих пор не пришел.",
        "windows-1252, Où est ma commande ? Elle aurait dû être livrée à Noël.",
        "windows-1252, Confirmação",
        "GB18030, iPhone手机壳坏了",
        "EUC-JP, 注文した商品がまだ届きません"
    })
    void text_without_a_charset_is_read_by_its_bytes(String charset, String text) {
        assertThat(Mails.read("Subject: x\n\n" + text, Charset.forName(charset)).text())
                .isEqualTo(text);
    }

    @Test
    void what_was_not_as_declared_is_noted_for_the_agent() {
        InboundMessage message =
                Mails.read("Content-Type: text/plain; charset=klingon-1\n\nschön", StandardCharsets.ISO_8859_1);

        assertThat(message.readingNotes()).anyMatch(note -> note.contains("klingon-1"));
    }

    @Test
    void a_mail_without_message_id_gets_the_same_id_at_every_delivery() {
        InboundMessage first = Mails.read("From: a@b.example\n\nhello");
        InboundMessage second = Mails.read("From: a@b.example\n\nhello");

        assertThat(first.externalId()).startsWith("sha256:");
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void two_long_message_ids_that_begin_alike_stay_two() {
        String long191 = "x".repeat(600);
        InboundMessage one = Mails.read("Message-ID: <" + long191 + "1@a.example>\n\nhello");
        InboundMessage two = Mails.read("Message-ID: <" + long191 + "2@a.example>\n\nhello");

        assertThat(one.id()).isNotEqualTo(two.id());
    }

    @Test
    void a_mail_from_the_future_is_dated_now() {
        assertThat(Mails.read("Date: Mon, 16 Nov 2099 10:00:00 +0100\n\nx").sentAt())
                .isEqualTo(Mails.NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 16 Nov 2026 10:00:00 +0100|2026-11-16T09:00:00Z",
                "16 Nov 26 10:00 GMT|2026-11-16T10:00:00Z",
                "Mo, 16 Nov 2026 10.00.00 +0100|2026-11-16T09:00:00Z",
                "Mon, 16-Nov-2026 10:00:00 (CET) +0100|2026-11-16T09:00:00Z",
                "2026-11-16 10:00:00+01:00|2026-11-16T09:00:00Z",
                "2026-11-16 09:00:00 +0000|2026-11-16T09:00:00Z",
                "Mon, 16 Nov 2026 10:00:00 +01:00|2026-11-16T09:00:00Z",
                "Monday, 16 November 2026 10:00:00 +0100|2026-11-16T09:00:00Z",
                "Mon Nov 16 09:00:00 2026|2026-11-16T09:00:00Z",
                "Mon Nov 16 04:00:00 EST 2026|2026-11-16T09:00:00Z",
                "Mon Nov 16 10:00:00 2026 +0100|2026-11-16T09:00:00Z",
                "Mon, 16 Nov 2026 09:00:00 \"GMT\"|2026-11-16T09:00:00Z",
                "yesterday|2026-11-20T08:00:00Z"
            })
    void dates_are_read_as_they_are_written(String date, Instant expected) {
        assertThat(Mails.read("Date: " + date + "\n\nx").sentAt()).isEqualTo(expected);
    }

    @Test
    void the_nearest_answered_mail_comes_first() {
        InboundMessage message =
                Mails.read("In-Reply-To: <c@x>\nReferences: <a@x>\n <b@x> <c@x>\nMessage-ID: <d@x>\n\nx");

        assertThat(message.inReplyTo()).containsExactly("c@x", "b@x", "a@x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"../../etc/in\tvoice.pdf\"|in voice.pdf",
                "filename=\"C:\\\\scans\\\\a.pdf\"|a.pdf",
                "filename=\"size 5\\\"x7: front?.pdf\"|size 5\"x7: front?.pdf",
                "filename*=utf-8''gpj.%E2%80%AEfdp.exe|gpj.fdp.exe",
                "filename=\".htaccess\"|.htaccess",
                "filename=\"a;b.pdf\"|a;b.pdf",
                "filename=a b c.pdf|a b c.pdf",
                "filename=\"never closed.pdf|never closed.pdf",
                "filename*1=\"second.pdf\"; filename*0=\"first \"|first second.pdf",
                "filename=\"plain.pdf\"; filename*=iso-8859-1'fr'%E9t%E9.pdf|été.pdf",
                "filename=\"=?utf-8?Q?Quittung_?= =?utf-8?Q?M=C3=A4rz.pdf?=\"|Quittung März.pdf",
                "filename=\"..\"|''"
            })
    void a_file_keeps_its_name_but_nothing_that_leads_elsewhere(String disposition, String name) {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; %s

                PDF
                --b--
                """.formatted(disposition));

        assertThat(message.attachments()).extracting(Attachment::name).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachment filename=\"a.pdf\"", "filename=\"a.pdf\"", "attachment, filename=a.pdf"})
    void a_forgotten_semicolon_costs_no_file_its_name(String disposition) {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: application/pdf
                Content-Disposition: %s

                PDF
                --b--
                """.formatted(disposition));

        assertThat(message.attachments()).extracting(Attachment::name).containsExactly("a.pdf");
    }

    @Test
    void a_picture_that_nobody_named_has_no_name() {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/mixed; boundary=b

                --b

                See the picture.
                --b
                Content-Type: image/jpeg

                JPEG
                --b--
                """);

        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEmpty();
            assertThat(file.contentType()).isEqualTo("image/jpeg");
            assertThat(file.sha256()).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain charset=iso-8859-1",
                "text/plain, charset=iso-8859-1",
                "plain/text; charset=iso-8859-1",
                "text; charset=\"iso-8859-1\"",
                "text/markdown; charset=iso-8859-1",
                "TEXT/PLAIN; CHARSET = latin1"
            })
    void the_only_text_of_a_mail_is_read_however_its_type_is_written(String type) {
        assertThat(Mails.read("Content-Type: " + type
                                + "\nContent-Transfer-Encoding: \"quoted-printable\"\n\nkaputt =E4=F6")
                        .text())
                .isEqualTo("kaputt äö");
    }

    @Test
    void a_byte_order_mark_before_the_headers_hides_none_of_them() {
        InboundMessage message =
                Mails.read("\uFEFFFrom: ann@c.example\nSubject: Tasse\n\nkaputt", StandardCharsets.UTF_8);

        assertThat(message.sender().handle()).isEqualTo("ann@c.example");
        assertThat(message.subject()).isEqualTo("Tasse");
        assertThat(message.text()).isEqualTo("kaputt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Subject: Tasse\n \nSie kam kaputt an.\n\nAnn", "Subject: Tasse\nSie kam kaputt an.\n\nAnn"})
    void headers_without_an_empty_line_below_them_swallow_no_words(String mail) {
        InboundMessage message = Mails.read(mail);

        assertThat(message.subject()).isEqualTo("Tasse");
        assertThat(message.text()).isEqualTo("Sie kam kaputt an.\n\nAnn");
    }

    @Test
    void a_broken_line_between_headers_ends_them_as_little_as_a_mailboxs_own_line() {
        InboundMessage message = Mails.read(
                "From ann@c.example Mon Nov 16 10:00:00 2026\nFrom: ann@c.example\nrest of a fold\nSubject: Tasse\n\nkaputt");

        assertThat(message.sender().handle()).isEqualTo("ann@c.example");
        assertThat(message.subject()).isEqualTo("Tasse");
        assertThat(message.text()).isEqualTo("kaputt");
    }

    @Test
    void parts_are_told_apart_even_where_the_whole_is_called_text() {
        InboundMessage message = Mails.read("""
                Content-Type: text/html; boundary="b"

                --b
                Content-Type: text/html

                <p>Where is my parcel?</p>
                --b--
                """);

        assertThat(message.text()).isEqualTo("Where is my parcel?");
        assertThat(Mails.read("Content-Type: text/plain; boundary=b\n\nNo parts here.")
                        .text())
                .isEqualTo("No parts here.");
    }

    @Test
    void a_text_that_is_shown_inline_under_a_files_name_is_the_text_where_there_is_no_other() {
        String named = """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain
                Content-Disposition: inline; filename=message.txt

                The lid is broken.
                %s--b--
                """;

        assertThat(Mails.read(named.formatted("")).text()).isEqualTo("The lid is broken.");
        assertThat(Mails.read(named.formatted("--b\n\nSee the file.\n")).text()).isEqualTo("See the file.");
        assertThat(Mails.read(named.formatted("")).attachments())
                .extracting(Attachment::name)
                .containsExactly("message.txt");
    }

    @Test
    void a_form_for_old_mail_programs_does_not_repeat_the_text() {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/alternative; boundary=b

                --b

                The lid is broken.
                --b
                Content-Type: text/enriched

                <bold>The lid</bold> is broken.
                --b--
                """);

        assertThat(message.text()).isEqualTo("The lid is broken.");
    }

    @Test
    void the_remains_of_a_broken_part_are_not_taken_for_text_beside_the_text() {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/mixed; boundary=b

                --b

                The lid is broken.
                --b
                Content-Type: multipart/alternative; boundary=never

                This mail needs a MIME reader.
                --b--
                """);

        assertThat(message.text()).isEqualTo("The lid is broken.");
        assertThat(message.readingNotes()).anyMatch(note -> note.contains("left out"));
    }

    @Test
    void a_boundary_that_never_closes_still_gives_the_text_and_the_file() {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/mixed; boundary="b"

                --b

                The text.
                --b
                Content-Type: application/pdf; name="../../etc/inv\toice.pdf"
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                aGVsbG8=
                """);

        assertThat(message.text()).isEqualTo("The text.");
        assertThat(message.attachments()).extracting(Attachment::name).containsExactly("inv oice.pdf");
        assertThat(message.attachments()).extracting(Attachment::size).containsExactly(5L);
    }

    @Test
    void a_file_name_in_pieces_and_percent_signs_is_put_together() {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename*0*=utf-8''%E2%82;
                 filename*1*=%AC%20zu; filename*2=" viel.png"

                x
                --b--
                """);

        assertThat(message.attachments()).extracting(Attachment::name).containsExactly("€ zu viel.png");
    }

    @Test
    void a_mail_of_html_alone_is_read_as_text_and_kept_as_html() {
        InboundMessage message = Mails.read(
                "Content-Type: text/html; charset=utf-8\n\n<p>Hello,</p><p>the&nbsp;lid is <b>broken</b>.<br>Ann</p>"
                        + "<script>alert(1)</script><div style='display: none'>preheader</div>");

        assertThat(message.text()).isEqualTo("Hello,\n\nthe lid is broken.\nAnn");
        assertThat(message.html()).contains("<script>");
    }

    @Test
    void an_answer_below_an_unmarked_html_quote_is_all_that_is_new() {
        InboundMessage message = Mails.read(
                "Content-Type: text/html; charset=utf-8\n\n<div>16.11.2026, 09:30, \"Shop\" &lt;s@shop.example&gt;:</div>"
                        + "<blockquote>Which size?</blockquote><p>Large.</p>");

        assertThat(message.text()).isEqualTo("Large.");
        assertThat(message.fullText()).contains("Which size?");
    }

    @Test
    void an_inline_image_keeps_the_id_by_which_the_html_names_it() {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: text/html

                <img src="cid:photo@x">
                --b
                Content-Type: image/png
                Content-ID: <photo@x>

                PNG
                --b--
                """);

        assertThat(message.attachments()).extracting(Attachment::contentId).containsExactly("photo@x");
    }

    @Test
    void an_invitation_without_any_text_is_read_from_its_calendar() {
        InboundMessage message = Mails.read("""
                Content-Type: text/calendar; method=REQUEST

                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:Pick-up of the parcel
                DTSTART:20261124T100000Z
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(message.text()).startsWith("Pick-up of the parcel");
        assertThat(message.attachments()).hasSize(1);
    }

    @Test
    void a_mail_passed_on_as_a_file_is_a_file_and_not_the_text() {
        InboundMessage message = Mails.read("""
                Content-Type: multipart/mixed; boundary=b

                --b

                See the attached mail.
                --b
                Content-Type: message/rfc822
                Content-Disposition: attachment

                Subject: inner

                inner text
                --b--
                """);

        assertThat(message.text()).isEqualTo("See the attached mail.");
        assertThat(message.attachments()).extracting(Attachment::contentType).containsExactly("message/rfc822");
    }

    @Test
    void parts_nested_without_end_are_left_closed() {
        StringBuilder mail = new StringBuilder("Subject: bomb\n");
        for (int i = 0; i < 1_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }

        assertThat(Mails.read(mail.append("\ntext").toString()).readingNotes())
                .anyMatch(note -> note.contains("nested deeper"));
    }

    @Test
    void thousands_of_parts_and_headers_are_cut_off_and_noted() {
        InboundMessage parts = Mails.read(
                "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\nContent-Type: image/png\n\nx\n".repeat(20_000));
        InboundMessage headers = Mails.read("Subject: real\n" + "X: y\n".repeat(200_000) + "\ntext");

        assertThat(parts.attachments()).hasSizeLessThanOrEqualTo(200);
        assertThat(parts.readingNotes()).anyMatch(note -> note.contains("parts"));
        assertThat(headers.subject()).isEqualTo("real");
        assertThat(headers.text()).isEqualTo("text");
    }

    @Test
    void the_record_of_a_huge_mail_stays_under_the_brokers_limit() {
        InboundMessage message =
                Mails.read("Content-Type: text/plain; charset=utf-8\n\n" + "订".repeat(600_000), StandardCharsets.UTF_8);

        assertThat(message.text()).hasSizeLessThanOrEqualTo(InboundMessage.MAX_TEXT);
        assertThat(message.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(900_000);
        assertThat(message.readingNotes()).isNotEmpty();
    }

    @Test
    void a_mail_that_was_cut_leaves_out_only_its_last_file() {
        byte[] beginning =
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\nContent-Type: image/png; name=a.png\r\n\r\nPNG"
                        .getBytes(StandardCharsets.US_ASCII);
        InboundMessage message = new MailParser(MimeLimits.DEFAULT)
                .parse(
                        new RawMail(
                                new AccountId("support"), beginning, 90_000_000, Mails.RECEIVED, Mails.MAILBOX, null),
                        Mails.NOW)
                .message();

        assertThat(message.text()).isEqualTo("text");
        assertThat(message.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.omitted()).isNotNull());
    }

    @Test
    void lone_surrogates_and_nul_never_reach_the_record() {
        assertThat(Mails.read("Content-Type: text/html\n\n<p>a&#xD800;b&#0;c\0d</p>")
                        .text())
                .matches(text -> text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c)));
    }
}
