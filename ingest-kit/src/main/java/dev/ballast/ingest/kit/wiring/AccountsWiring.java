package dev.ballast.ingest.kit.wiring;

import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.accounts.AccountSeed;
import dev.ballast.ingest.kit.accounts.AccountWorkers;
import dev.ballast.ingest.kit.accounts.AccountsFile;
import dev.ballast.ingest.kit.accounts.OwnedAccounts;
import dev.ballast.ingest.kit.accounts.OwnershipSettings;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.status.StatusReporter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Which accounts there are, and which of them this replica serves. */
@Singleton
class AccountsWiring {

    @Produces
    @Singleton
    AccountDirectory directory(KafkaCluster cluster, Connector connector) {
        return new AccountDirectory(cluster, connector.known(), AccountProblems.logged());
    }

    void close(@Disposes AccountDirectory directory) {
        directory.close();
    }

    @Produces
    @Singleton
    AccountsFile file(
            Connector connector,
            ConnectorConfig config,
            AccountDirectory directory,
            KafkaEventPublisher publisher,
            InstantSource clock) {
        return new AccountsFile(
                config.accountsFile(),
                config.secretKey().map(key -> new AccountSeed(connector.served(), key, publisher, clock)),
                directory);
    }

    @Produces
    @Singleton
    OwnedAccounts owned(
            KafkaCluster cluster,
            Connector connector,
            ConnectorConfig config,
            AccountWorkers workers,
            StatusReporter reporter,
            KafkaEventPublisher publisher) {
        return new OwnedAccounts(
                cluster,
                new OwnershipSettings(connector.name() + "-accounts", config.instance(), connector.served()),
                workers,
                reporter,
                publisher,
                AccountProblems.logged());
    }

    void start(@Observes StartupEvent event, AccountDirectory directory, OwnedAccounts owned, AccountsFile file) {
        directory.start();
        owned.start();
        file.start();
    }

    /** While the publisher is still open: workers finish what they have begun. */
    void stop(@Observes ShutdownEvent event, OwnedAccounts owned, AccountsFile file) {
        file.close();
        owned.close();
    }
}
