package dev.ballast.ingest.email;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountsFile;
import dev.ballast.ingest.kit.accounts.OwnedAccounts;
import dev.ballast.ingest.kit.desk.TrialDoor;
import dev.ballast.ingest.kit.reply.ReplyDelivery;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Starts what runs by itself. Nothing here needs the broker to be there: everything waits for it. */
@Singleton
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);

    private final IngestEmailConfig config;
    private final OwnedAccounts accounts;
    private final AccountDirectory directory;
    private final ReplyDelivery replies;
    private final AccountsFile accountsFile;

    Startup(
            IngestEmailConfig config,
            OwnedAccounts accounts,
            AccountDirectory directory,
            ReplyDelivery replies,
            AccountsFile accountsFile) {
        this.config = config;
        this.accounts = accounts;
        this.directory = directory;
        this.replies = replies;
        this.accountsFile = accountsFile;
    }

    void start(@Observes StartupEvent event) {
        LOG.infof(
                "ballast.ingest-email: instance=%s blob-dir=%s secret-key=*** accounts-file=%s poll=%s server-timeout=%s largest-mail=%d "
                        + "beginning=%d readers=%d publish-timeout=%s reply-give-up=%s",
                config.instance(),
                config.blobDir(),
                config.accountsFile().map(Path::toString).orElse("-"),
                config.poll(),
                config.serverTimeout(),
                config.largestMail(),
                config.beginning(),
                config.readers(),
                config.publishTimeout(),
                config.replyGiveUp());
        directory.start();
        accounts.start();
        replies.start();
        accountsFile.start();
    }

    void doors(@Observes Router router, TrialDoor trials) {
        trials.mount(router);
    }

    void stop(@Observes ShutdownEvent event) {
        accounts.close();
        replies.close();
    }
}
