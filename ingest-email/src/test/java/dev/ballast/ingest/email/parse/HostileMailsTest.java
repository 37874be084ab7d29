package dev.ballast.ingest.email.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.InboundMessage;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made to exhaust or to mislead the reader. Each becomes a message, for no more than the largest honest mail costs. */
class HostileMailsTest {

    /** Of a mail's size; what a mail of one large attachment takes is about six times. */
    private static final long MOST_ALLOCATED = 40;

    private static final long IN_ANY_CASE = 64 << 20;
    private static final long MOST_NANOS = 10_000_000_000L;
    private static final String HEAD = "From: ann@c.example\r\nSubject: real\r\n";

    static Stream<Arguments> bombs() {
        StringBuilder multiparts = new StringBuilder(HEAD);
        StringBuilder nested = new StringBuilder(HEAD);
        for (int i = 0; i < 10_000; i++) {
            multiparts.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }
        for (int i = 0; i < 200; i++) {
            nested.append("Content-Type: message/rfc822\r\n\r\nSubject: inner %d\r\n".formatted(i));
        }
        String parameters = Stream.iterate(0, i -> i + 1)
                .limit(50_000)
                .map(i -> "\r\n filename*%d*=%%41;".formatted(i))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        return Stream.of(
                Arguments.of("10,000 multiparts in each other", multiparts.toString()),
                Arguments.of(
                        "200 mails in each other", nested.append("\r\ntext").toString()),
                Arguments.of("a million headers", HEAD + "X: y\r\n".repeat(1_000_000) + "\r\ntext"),
                Arguments.of("one header of 32 MB", HEAD + "X: " + "y".repeat(32 << 20) + "\r\n\r\ntext"),
                Arguments.of("a folded header of 8 MB", HEAD + "X: y" + "\r\n y".repeat(2 << 20) + "\r\n\r\ntext"),
                Arguments.of(
                        "100,000 parts",
                        HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                                + "--b\r\n\r\nx\r\n".repeat(100_000)),
                Arguments.of(
                        "base64 garbage",
                        HEAD + "Content-Transfer-Encoding: base64\r\n\r\n" + "=*é\0A".repeat(1 << 20)),
                Arguments.of(
                        "quoted-printable garbage",
                        HEAD + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + "=".repeat(4 << 20)),
                Arguments.of(
                        "a file name in 50,000 pieces",
                        HEAD + "Content-Type: image/png\r\nContent-Disposition: attachment;" + parameters
                                + "\r\n\r\nx"),
                Arguments.of(
                        "a boundary of 60 KB",
                        HEAD + "Content-Type: multipart/mixed; boundary=" + "b".repeat(60_000) + "\r\n\r\n"
                                + "--b\r\n".repeat(200_000)),
                Arguments.of(
                        "a charset nobody knows",
                        HEAD + "Content-Type: text/plain; charset=" + "x".repeat(60_000) + "\r\n\r\n"
                                + "é".repeat(1 << 20)),
                Arguments.of(
                        "encoded words without end", HEAD + "Subject: " + "=?utf-8?B?".repeat(6_000) + "\r\n\r\ntext"),
                Arguments.of(
                        "comments in comments",
                        HEAD + "Authentication-Results: mx.shop.example; " + "(".repeat(60_000) + "\r\n\r\ntext"),
                Arguments.of(
                        "HTML without end", HEAD + "Content-Type: text/html\r\n\r\n" + "<div><b><a>".repeat(300_000)),
                Arguments.of(
                        "a calendar without end",
                        HEAD + "Content-Type: text/calendar\r\n\r\nBEGIN:VEVENT\r\n"
                                + "SUMMARY:x\r\n ".repeat(400_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void a_bomb_becomes_a_message_in_bounded_time_and_memory(String name, String mail) {
        byte[] bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();

        Parsed parsed = Mails.parse(bytes);

        long allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
        assertThat(parsed).isInstanceOf(Parsed.Read.class);
        assertThat(parsed.message().sender().email()).isEqualTo("ann@c.example");
        assertThat(System.nanoTime() - begun).isLessThan(MOST_NANOS);
        assertThat(allocated).isLessThan(IN_ANY_CASE + MOST_ALLOCATED * bytes.length);
    }

    @Test
    void what_is_packed_stays_packed_and_what_is_dangerous_stays_a_file() {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3};
        byte[] svg = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg onload=\"alert(1)\">&x;</svg>"
                .getBytes(StandardCharsets.US_ASCII);
        Parsed parsed = Mails.parse((HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee\r\n"
                        + file("application/zip", "42.zip", zip) + file("image/svg+xml", "x.svg", svg) + "--b--\r\n")
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(parsed.message().text()).isEqualTo("see");
        assertThat(parsed.message().attachments()).extracting(Attachment::name).containsExactly("42.zip", "x.svg");
        assertThat(parsed.files()).containsExactlyElementsOf(List.of(zip, svg));
    }

    @Test
    void results_that_were_smuggled_into_the_mail_vouch_for_nobody() {
        String forged = "Authentication-Results: mx.shop.example; dmarc=pass header.from=c.example\r\n";
        InboundMessage below = Mails.read(
                "Received: from mx\nAuthentication-Results: mx.shop.example; dmarc=fail header.from=c.example\n"
                        + forged.replace("\r\n", "\n") + "From: ann@c.example\n\nx");
        InboundMessage insideTheBody = Mails.read("From: ann@c.example\n\n" + forged.replace("\r\n", "\n"));
        InboundMessage folded =
                Mails.read("Subject: x\r\u0085" + forged.replace("\r\n", "") + "\nFrom: ann@c.example\n\nx");
        InboundMessage arc = Mails.read(
                "ARC-Authentication-Results: i=1; mx.shop.example; dmarc=pass header.from=c.example\nFrom: ann@c.example\n\nx");

        assertThat(List.of(below, insideTheBody, folded, arc))
                .allSatisfy(message -> assertThat(message.sender().verified()).isFalse());
    }

    private static String file(String type, String name, byte[] content) {
        return "--b\r\nContent-Type: %s\r\nContent-Disposition: attachment; filename=%s\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n"
                .formatted(type, name, Base64.getMimeEncoder().encodeToString(content));
    }
}
