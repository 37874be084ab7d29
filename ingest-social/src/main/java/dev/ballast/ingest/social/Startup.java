package dev.ballast.ingest.social;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountsFile;
import dev.ballast.ingest.kit.accounts.OwnedAccounts;
import dev.ballast.ingest.kit.desk.TrialDoor;
import dev.ballast.ingest.kit.reply.ReplyDelivery;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.ingest.social.door.RedeliveryDoor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts what runs by itself, and ends it in the opposite order. Nothing here needs the broker to be there. */
@Singleton
public class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final IngestSocialConfig config;
    private final AccountDirectory accounts;
    private final AccountsFile accountsFile;
    private final SpoolingPublisher spooling;
    private final OwnedAccounts owned;
    private final ReplyDelivery replies;
    private final StatusReporter status;

    Startup(
            IngestSocialConfig config,
            AccountDirectory accounts,
            AccountsFile accountsFile,
            SpoolingPublisher spooling,
            OwnedAccounts owned,
            ReplyDelivery replies,
            StatusReporter status) {
        this.config = config;
        this.accounts = accounts;
        this.accountsFile = accountsFile;
        this.spooling = spooling;
        this.owned = owned;
        this.replies = replies;
        this.status = status;
    }

    void start(@Observes StartupEvent event) {
        logConfig();
        accounts.start();
        accountsFile.start();
        spooling.start();
        owned.start();
        replies.start();
    }

    private void logConfig() {
        LOG.info(
                "instance {}, blobs in {}, spool in {} up to {} bytes, accounts file {}, secret key ****, broker waited for {},"
                        + " signatures good for {}, files up to {} bytes within {}, calls within {}, replies tried for {}",
                config.instance(),
                config.blobDir(),
                config.spool().dir(),
                config.spool().maxBytes(),
                config.accountsFile().map(Object::toString).orElse("none"),
                config.publishTimeout(),
                config.signatureWindow(),
                config.media().maxBytes(),
                config.media().timeout(),
                config.outgoing().timeout(),
                config.outgoing().giveUpAfter());
    }

    void doors(@Observes Router router, TrialDoor trials, RedeliveryDoor redeliveries) {
        trials.mount(router);
        redeliveries.mount(router);
    }

    void stop(@Observes ShutdownEvent event) {
        accountsFile.close();
        replies.close();
        owned.close();
        status.close();
        accounts.close();
        try {
            spooling.close();
        } catch (IOException e) {
            LOG.warn("the spool was not closed in order; the next start recovers it", e);
        }
    }
}
