package dev.ballast.ingest.webform.app;

import dev.ballast.contract.Topic;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.accounts.AccountSeed;
import dev.ballast.ingest.kit.accounts.AccountsFile;
import dev.ballast.ingest.kit.accounts.OwnedAccounts;
import dev.ballast.ingest.kit.accounts.OwnershipSettings;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.ingest.kit.spool.Spool;
import dev.ballast.ingest.kit.spool.SpoolLimits;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.ingest.webform.upload.Uploads;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Makes the parts that know no container. Nothing here touches the broker; {@link Start} does. */
@Dependent
final class Wiring {

    static final Set<Platform> PLATFORMS = Set.of(Platform.WEBFORM);
    static final String SERVICE = "ingest-webform";

    private static final long SEGMENT_BYTES = 4L << 20;

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KafkaCluster cluster(WebformConfig config) {
        return new KafkaCluster(config.kafkaBootstrapServers(), config.kafkaSecurity());
    }

    @Produces
    @Singleton
    KafkaEventPublisher publisher(KafkaCluster cluster, WebformConfig config) {
        return new KafkaEventPublisher(
                cluster,
                PublisherSettings.impatient(SERVICE + "-" + config.instance())
                        .withDeliveryTimeout(config.brokerTimeout()));
    }

    void close(@Disposes KafkaEventPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    AccountDirectory directory(KafkaCluster cluster) {
        return new AccountDirectory(cluster, PLATFORMS, AccountProblems.logged());
    }

    void close(@Disposes AccountDirectory directory) {
        directory.close();
    }

    @Produces
    @Singleton
    AccountsFile accountsFile(
            WebformConfig config, AccountDirectory directory, KafkaEventPublisher publisher, InstantSource clock) {
        Optional<AccountSeed> seed = config.secretKey().map(key -> new AccountSeed(PLATFORMS, key, publisher, clock));
        return new AccountsFile(config.accountsFile(), seed, directory);
    }

    void close(@Disposes AccountsFile file) {
        file.close();
    }

    @Produces
    @Singleton
    Spool spool(WebformConfig config) throws IOException {
        return Spool.open(
                config.spoolDir(),
                config.instance(),
                new SpoolLimits(config.spoolMaxBytes(), config.spoolMinFreeBytes(), SEGMENT_BYTES));
    }

    @Produces
    @Singleton
    SpoolingPublisher spooling(KafkaEventPublisher publisher, Spool spool) {
        return new SpoolingPublisher(publisher, () -> publisher.knows(Topic.INBOUND_MESSAGE), spool);
    }

    void close(@Disposes SpoolingPublisher spooling) throws IOException {
        spooling.close();
    }

    @Produces
    @Singleton
    StatusReporter reporter(KafkaEventPublisher publisher, WebformConfig config, InstantSource clock) {
        return new StatusReporter(publisher, SERVICE, config.instance(), clock);
    }

    void close(@Disposes StatusReporter reporter) {
        reporter.close();
    }

    /** Who tells how a form is doing; its visitors are answered by every replica. */
    @Produces
    @Singleton
    OwnedAccounts owned(
            KafkaCluster cluster,
            WebformConfig config,
            FormStatuses statuses,
            StatusReporter reporter,
            KafkaEventPublisher publisher) {
        return new OwnedAccounts(
                cluster,
                new OwnershipSettings(SERVICE + "-accounts", config.instance(), PLATFORMS),
                statuses,
                reporter,
                publisher,
                AccountProblems.logged());
    }

    void close(@Disposes OwnedAccounts owned) {
        owned.close();
    }

    @Produces
    @Singleton
    Uploads uploads(WebformConfig config) {
        return new Uploads(new DirectoryBlobStore(config.blobDir()));
    }
}
