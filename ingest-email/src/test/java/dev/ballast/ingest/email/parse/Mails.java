package dev.ballast.ingest.email.parse;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.email.mime.MimeLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Parses mails written in a test. */
public final class Mails {

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final String MAILBOX = "support@shop.example";
    static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:00Z");
    private static final MailParser PARSER = new MailParser(MimeLimits.DEFAULT);

    private Mails() {}

    /** Written with plain line ends, sent with CRLF, one byte per character. */
    public static InboundMessage read(String mail) {
        return read(mail, StandardCharsets.ISO_8859_1);
    }

    static InboundMessage read(String mail, Charset charset) {
        return parse(mail.replace("\n", "\r\n").getBytes(charset)).message();
    }

    public static Parsed parse(byte[] mail) {
        return PARSER.parse(
                new RawMail(new AccountId("support"), mail, mail.length, RECEIVED, MAILBOX, "mx.shop.example"), NOW);
    }
}
