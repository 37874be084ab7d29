package dev.ballast.ingest.email;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.email.account.AccessTokens;
import dev.ballast.ingest.email.account.AccountGrants;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.mailbox.MailLimits;
import dev.ballast.ingest.email.mailbox.MailboxTrial;
import dev.ballast.ingest.email.mailbox.MailboxWorkers;
import dev.ballast.ingest.email.mailbox.PollerPulses;
import dev.ballast.ingest.email.mime.MimeLimits;
import dev.ballast.ingest.email.parse.MailParser;
import dev.ballast.ingest.email.smtp.AnsweringMailbox;
import dev.ballast.ingest.email.smtp.OwnMessageIds;
import dev.ballast.ingest.email.smtp.SmtpReplies;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.desk.AccountTrial;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.reply.ReplySender;
import dev.ballast.ingest.kit.reply.ReplySettings;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.ingest.kit.wiring.Connector;
import dev.ballast.ingest.kit.wiring.SecretKey;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** What is mail's own; the rest is the kit's wiring. The parts themselves know no container. */
@Singleton
public class Wiring {

    private static final String SERVICE = "ingest-email";
    private static final Set<Platform> SERVED = Set.of(Platform.IMAP);

    /** Whoever wrote by the site form left a mail address and is answered by mail. */
    private static final Set<Platform> ANSWERED = Set.of(Platform.IMAP, Platform.WEBFORM);

    private static final Duration DEAD_AFTER = Duration.ofMinutes(10);

    @Produces
    @Singleton
    Connector connector() {
        return new Connector(SERVICE, SERVED, ANSWERED, false);
    }

    @Produces
    @Singleton
    MailAccount.Secrets secrets(SecretCipher cipher) {
        return MailAccount.Secrets.of(cipher);
    }

    @Produces
    @Singleton
    AccessTokens tokens(
            AccountDirectory directory, SecretCipher cipher, KafkaEventPublisher publisher, InstantSource clock) {
        return new AccessTokens(clock, new AccountGrants(directory::all, cipher, publisher, clock));
    }

    @Produces
    @Singleton
    PollerPulses pulses(InstantSource clock) {
        return new PollerPulses(clock, DEAD_AFTER);
    }

    @Produces
    @Singleton
    MailboxWorkers.Surroundings surroundings(
            MailAccount.Secrets secrets,
            AccessTokens tokens,
            KafkaEventPublisher publisher,
            IngestEmailConfig config,
            StatusReporter reporter,
            BlobStore blobs,
            PollerPulses pulses,
            MeterRegistry metrics,
            InstantSource clock) {
        CursorStore cursors = new CursorStore(publisher, SERVICE, config.publishTimeout());
        return new MailboxWorkers.Surroundings(
                secrets,
                tokens,
                publisher,
                cursors,
                reporter,
                blobs,
                pulses,
                new MeteredMail(metrics),
                config.serverTimeout(),
                clock);
    }

    @Produces
    @Singleton
    MailboxWorkers workers(MailboxWorkers.Surroundings surroundings, IngestEmailConfig config) {
        return new MailboxWorkers(
                surroundings,
                new MailParser(MimeLimits.DEFAULT),
                new MailLimits(config.largestMail(), config.beginning())
                        .within(Runtime.getRuntime().maxMemory()),
                config.readers(),
                config.poll());
    }

    void close(@Disposes MailboxWorkers workers) {
        workers.close();
    }

    @Produces
    @Singleton
    AccountTrial trial(MailAccount.Secrets secrets, AccessTokens tokens) {
        return new MailboxTrial(secrets, tokens);
    }

    @Produces
    @Singleton
    ReplySender sender(
            AccountDirectory directory,
            MailAccount.Secrets secrets,
            AccessTokens tokens,
            BlobStore blobs,
            SecretKey key) {
        return new SmtpReplies(
                new AnsweringMailbox(directory::all), secrets, tokens, blobs, new OwnMessageIds(key.value()));
    }

    /** This service also puts unreadable replies aside: mail is the one channel every shop has. */
    @Produces
    @Singleton
    ReplySettings replies(IngestEmailConfig config) {
        return new ReplySettings(
                SERVICE, SERVICE + "-replies", config.instance(), ANSWERED, true, config.replyGiveUp());
    }
}
