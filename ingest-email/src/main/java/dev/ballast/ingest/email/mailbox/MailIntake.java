package dev.ballast.ingest.email.mailbox;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.parse.MailParser;
import dev.ballast.ingest.email.parse.Parsed;
import dev.ballast.ingest.email.parse.RawMail;
import dev.ballast.ingest.kit.publish.EventPublisher;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * From a fetched mail to a record at the broker. Reading and storing run side by side, because a disk takes several syncs
 * at once in hardly more time than one; publishing keeps the order of the folder.
 */
final class MailIntake {

    private static final Logger LOG = Logger.getLogger(MailIntake.class);

    private final MailParser parser;
    private final BlobStore blobs;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final ExecutorService workers;
    private final MailMetrics metrics;
    private final Semaphore oneLargeMail = new Semaphore(1, true);

    MailIntake(
            MailParser parser,
            BlobStore blobs,
            EventPublisher publisher,
            InstantSource clock,
            ExecutorService workers,
            MailMetrics metrics) {
        this.parser = parser;
        this.blobs = blobs;
        this.publisher = publisher;
        this.clock = clock;
        this.workers = workers;
        this.metrics = metrics;
    }

    /** What is done with one large mail, from fetching to landing. */
    interface LargeMail {
        void run() throws IOException, MessagingException, InterruptedException;
    }

    /** One large mail at a time in the whole process: it is in memory up to three times while it is read. */
    void alone(LargeMail work) throws IOException, MessagingException, InterruptedException {
        oneLargeMail.acquire();
        try {
            work.run();
        } finally {
            oneLargeMail.release();
        }
    }

    /** Parses the mail and makes its original and its files durable; what it gives is ready to be published. */
    Future<WireRecord> prepare(MailAccount account, FetchedMail mail) {
        return workers.submit(() -> {
            RawMail raw = new RawMail(
                    account.id(),
                    mail.bytes(),
                    mail.fullSize(),
                    mail.internalDate(),
                    account.from().address(),
                    account.authServer());
            Parsed parsed = parser.parse(raw, clock.instant());
            if (parsed instanceof Parsed.Unreadable unreadable) {
                LOG.errorf(unreadable.cause(), "mail %d of '%s' was not readable", mail.uid(), account.id());
            }
            store(raw, parsed);
            metrics.parsed(parsed);
            return record(account, parsed.message());
        });
    }

    CompletableFuture<Void> publish(WireRecord record) {
        return publisher.publish(record);
    }

    /** These mails are with the broker and remembered. */
    void landed(int mails) {
        metrics.published(mails);
    }

    private void store(RawMail raw, Parsed parsed) throws IOException {
        blobs.store(raw.bytes());
        for (byte[] file : parsed.files()) {
            blobs.store(file);
        }
    }

    private WireRecord record(MailAccount account, InboundMessage message) {
        Event<InboundMessage> event = new Event<>(
                message.id().toString(),
                "/ingest-email/" + account.id(),
                message.receivedAt(),
                message.conversation().value(),
                null,
                message);
        return EventPublisher.CODEC.encode(EventType.INBOUND_MESSAGE, event);
    }
}
