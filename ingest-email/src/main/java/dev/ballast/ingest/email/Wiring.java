package dev.ballast.ingest.email;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.blob.DirectoryBlobStore;
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
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.accounts.AccountSeed;
import dev.ballast.ingest.kit.accounts.AccountsFile;
import dev.ballast.ingest.kit.accounts.OwnedAccounts;
import dev.ballast.ingest.kit.accounts.OwnershipSettings;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.desk.TrialDoor;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.ingest.kit.reply.ReplyDelivery;
import dev.ballast.ingest.kit.reply.ReplySettings;
import dev.ballast.ingest.kit.status.StatusReporter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the service together; the parts themselves know no container. */
@Singleton
public class Wiring {

    static final String SERVICE = "ingest-email";
    static final Set<Platform> PLATFORMS = Set.of(Platform.IMAP);

    /** Whoever wrote by the site form left a mail address and is answered by mail. */
    private static final Set<Platform> ANSWERED = Set.of(Platform.IMAP, Platform.WEBFORM);

    private static final Duration DEAD_AFTER = Duration.ofMinutes(10);

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KafkaCluster cluster(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        return KafkaCluster.at(servers);
    }

    @Produces
    @Singleton
    BlobStore blobs(IngestEmailConfig config) {
        return new DirectoryBlobStore(config.blobDir());
    }

    @Produces
    @Singleton
    SecretCipher cipher(IngestEmailConfig config) {
        return new SecretCipher(config.secretKey());
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
    KafkaEventPublisher publisher(KafkaCluster cluster, IngestEmailConfig config) {
        return new KafkaEventPublisher(
                cluster,
                PublisherSettings.patient(SERVICE + "-" + config.instance())
                        .withDeliveryTimeout(config.publishTimeout()));
    }

    void close(@Disposes KafkaEventPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    StatusReporter reporter(KafkaEventPublisher publisher, IngestEmailConfig config, InstantSource clock) {
        return new StatusReporter(publisher, SERVICE, config.instance(), clock);
    }

    void close(@Disposes StatusReporter reporter) {
        reporter.close();
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
    AccountDirectory directory(KafkaCluster cluster) {
        return new AccountDirectory(cluster, ANSWERED, AccountProblems.logged());
    }

    void close(@Disposes AccountDirectory directory) {
        directory.close();
    }

    @Produces
    @Singleton
    AccountsFile accountsFile(
            IngestEmailConfig config, AccountDirectory directory, KafkaEventPublisher publisher, InstantSource clock) {
        AccountSeed seed = new AccountSeed(PLATFORMS, config.secretKey(), publisher, clock);
        return new AccountsFile(config.accountsFile(), Optional.of(seed), directory);
    }

    void close(@Disposes AccountsFile file) {
        file.close();
    }

    @Produces
    @Singleton
    OwnedAccounts accounts(
            KafkaCluster cluster,
            IngestEmailConfig config,
            MailboxWorkers workers,
            StatusReporter reporter,
            KafkaEventPublisher publisher) {
        return new OwnedAccounts(
                cluster,
                new OwnershipSettings(SERVICE + "-accounts", config.instance(), PLATFORMS),
                workers,
                reporter,
                publisher,
                AccountProblems.logged());
    }

    @Produces
    @Singleton
    TrialDoor trials(SecretCipher cipher, MailAccount.Secrets secrets, AccessTokens tokens, InstantSource clock) {
        return new TrialDoor(cipher, new MailboxTrial(secrets, tokens), clock);
    }

    @Produces
    @Singleton
    ReplyDelivery replies(
            KafkaCluster cluster,
            IngestEmailConfig config,
            AccountDirectory directory,
            MailAccount.Secrets secrets,
            AccessTokens tokens,
            BlobStore blobs,
            KafkaEventPublisher publisher,
            InstantSource clock) {
        SmtpReplies sender = new SmtpReplies(
                new AnsweringMailbox(directory::all), secrets, tokens, blobs, new OwnMessageIds(config.secretKey()));
        // This service also puts unreadable replies aside: mail is the one channel every shop has.
        ReplySettings settings = new ReplySettings(
                SERVICE, SERVICE + "-replies", config.instance(), ANSWERED, true, config.replyGiveUp());
        return new ReplyDelivery(cluster, settings, sender, publisher, clock);
    }

    void close(@Disposes ReplyDelivery replies) {
        replies.close();
    }
}
