package dev.ballast.ingest.email.parse;

import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.MessageId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.ingest.email.automatic.AutomaticMail;
import dev.ballast.ingest.email.automatic.Verdict;
import dev.ballast.ingest.email.mime.AngusLeniency;
import dev.ballast.ingest.email.mime.MailDates;
import dev.ballast.ingest.email.mime.MimeLimits;
import dev.ballast.ingest.email.mime.MimeMail;
import dev.ballast.ingest.email.mime.MimeReader;
import dev.ballast.ingest.email.mime.ReadingNotes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raw mail to message. Every mail gives one; nothing is thrown and nothing is dropped. Thread-safe. */
public final class MailParser {

    static {
        AngusLeniency.enable();
    }

    private static final int UNREADABLE_BEGINNING = 4_000;

    private final MimeLimits limits;

    public MailParser(MimeLimits limits) {
        this.limits = limits;
    }

    /** @param now mail from the future is dated now, or it would stand on top of the desk for years */
    public Parsed parse(RawMail raw, Instant now) {
        String sha256 = Hashes.sha256(raw.bytes());
        try {
            return read(raw, sha256, now);
        } catch (RuntimeException e) {
            return new Parsed.Unreadable(unreadable(raw, sha256, now), e);
        }
    }

    private Parsed read(RawMail raw, String sha256, Instant now) {
        ReadingNotes notes = new ReadingNotes();
        if (raw.isCut()) {
            notes.add("the mail has %d bytes; only its beginning was read".formatted(raw.fullSize()));
        }
        MimeMail mail = new MimeReader(limits, notes, raw.isCut()).read(raw.bytes());
        MailText text = MailText.of(mail, notes);
        Files files = Files.of(mail.files());
        Verdict verdict = AutomaticMail.judge(mail, text.full());
        String externalId = ThreadIds.own(mail.headers(), sha256);
        Sender sender = Senders.of(mail.headers(), raw.mailbox(), raw.authServer());
        Instant receivedAt = earlier(raw.receivedAt(), now);
        Instant sentAt = MailDates.parse(mail.headers().first("Date"))
                .map(date -> earlier(date, now))
                .orElse(receivedAt);
        RecordBudget budget = RecordBudget.fit(text, notes);
        String subject = mail.headers().text("Subject");
        InboundMessage message = new InboundMessage(
                MessageId.of(Channel.EMAIL, raw.account(), externalId),
                Channel.EMAIL,
                Platform.IMAP,
                raw.account(),
                externalId,
                ConversationId.of(Channel.EMAIL, raw.account(), sender.handle()),
                ThreadIds.answered(mail, verdict),
                sender,
                MailAddresses.of(mail.headers()),
                subject == null ? null : CleanText.line(subject),
                budget.text(),
                budget.fullText(),
                budget.html(),
                language(mail),
                sentAt,
                receivedAt,
                files.attachments(),
                null,
                null,
                null,
                verdict.kind(),
                verdict.bounce(),
                MessageAct.NEW,
                Author.CUSTOMER,
                notes.all(),
                sha256);
        return new Parsed.Read(message, files.contents());
    }

    private static InboundMessage unreadable(RawMail raw, String sha256, Instant now) {
        String externalId = "sha256:" + sha256;
        Instant receivedAt = earlier(raw.receivedAt(), now);
        String beginning = new String(
                raw.bytes(), 0, Math.min(raw.bytes().length, UNREADABLE_BEGINNING), StandardCharsets.ISO_8859_1);
        return new InboundMessage(
                MessageId.of(Channel.EMAIL, raw.account(), externalId),
                Channel.EMAIL,
                Platform.IMAP,
                raw.account(),
                externalId,
                ConversationId.of(Channel.EMAIL, raw.account(), Senders.UNKNOWN),
                List.of(),
                new Sender(Senders.UNKNOWN, null, null, null, false),
                null,
                null,
                CleanText.of(beginning),
                null,
                null,
                null,
                receivedAt,
                receivedAt,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                MessageAct.NEW,
                Author.CUSTOMER,
                List.of("this mail could not be read; its original is kept"),
                sha256);
    }

    private static @Nullable String language(MimeMail mail) {
        String tag = mail.headers().first("Content-Language");
        String first = tag == null ? "" : tag.split("[,;\\s]", 2)[0];
        return first.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? first : null;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
