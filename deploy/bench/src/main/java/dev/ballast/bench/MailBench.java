package dev.ballast.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ballast.contract.Topic;
import dev.ballast.testkit.mail.DovecotServer;
import dev.ballast.testkit.system.Paused;
import dev.ballast.testkit.system.Service;

/** A mailbox full of mail to the topic, cursors and blobs included. */
final class MailBench {

    private static final int MAILS = 20_000;

    private static final int WARM = 4_000;
    private static final String USER = "bench@shop.example";

    private MailBench() {}

    private static void fill(DovecotServer server) throws java.io.IOException {
        for (int n = 0; n < MAILS; n++) {
            server.deliver(USER, mail(n).getBytes(UTF_8));
        }
    }

    static void run(Report report, Shop shop, DovecotServer server) throws Exception {
        report.section("Mail: IMAP to acknowledged event, raw originals in the blob store");
        try (GroupProgress progress = new GroupProgress(shop.kafka())) {
            String topic = Topic.INBOUND_MESSAGE.topicName();
            double rate;
            long before = progress.end(topic);
            // The connector's own figure: the limits below are measured with nobody beside them either.
            try (Paused _ = shop.ballast().pause(Service.TICKET_CORE, Service.ANALYTICS)) {
                try (Paused _ = shop.ballast().pause(Service.INGEST_EMAIL)) {
                    fill(server);
                }
                progress.awaitEnd(topic, before + WARM, 120);
                long start = System.nanoTime();
                long from = progress.end(topic);
                progress.awaitEnd(topic, before + MAILS, 300);
                rate = (before + MAILS - from) / ((System.nanoTime() - start) / 1e9);
            }
            // What follows must not queue behind these mails.
            progress.awaitCommitted("ticket-core-intake", topic, before + MAILS, 300);
            ImapLimits limits = new ImapLimits(server.port(), USER, DovecotServer.PASSWORD);
            double angus = limits.angusMailsPerSecond();
            double raw = limits.rawFetchesPerSecond();
            report.atLeast("IMAP to Kafka", rate, "mails/s", 1_000, angus);
            report.fact("limit: Angus Mail fetch and walk, nothing kept", angus, "mails/s");
            report.fact("limit: raw FETCH over a socket", raw, "mails/s");
        }
    }

    private static String mail(int n) {
        return """
                From: Customer %1$d <m%1$d@customer.example>\r
                To: bench@shop.example\r
                Subject: =?UTF-8?Q?Bestellung_#%2$d_besch=C3=A4digt?=\r
                Date: Mon, 23 Nov 2026 10:00:00 +0000\r
                Message-ID: <bench.%1$d@customer.example>\r
                MIME-Version: 1.0\r
                Content-Type: multipart/alternative; boundary="b%1$d"\r
                \r
                --b%1$d\r
                Content-Type: text/plain; charset=UTF-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                Hello, the lamp of order #%2$d arrived broken, the glass is in pieces. What c=\r
                an you do for me?\r
                \r
                On Mon, 16 Nov 2026 at 10:00, Shop <bench@shop.example> wrote:\r
                > Thank you for your order.\r
                --b%1$d\r
                Content-Type: text/html; charset=UTF-8\r
                \r
                <div>Hello, the lamp of order #%2$d arrived broken, the glass is in pieces. What can you do for me?</div>%3$s\r
                --b%1$d--\r
                """.formatted(n, 100_000 + n, "<p>&nbsp;</p>".repeat(100));
    }
}
