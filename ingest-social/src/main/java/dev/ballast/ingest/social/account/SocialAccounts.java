package dev.ballast.ingest.social.account;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.kit.accounts.AccountWorkers;
import dev.ballast.ingest.kit.status.AccountStatus;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.ingest.social.platform.LenientTime;
import dev.ballast.ingest.social.reply.ReconnectAlarm;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the accounts that this replica owns. An account with webhooks listens as soon as it is owned, since every
 * replica answers its door; one that is polled reports through its worker.
 */
public final class SocialAccounts implements AccountWorkers, ReconnectAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(SocialAccounts.class);

    private record Served(AccountStatus status, Optional<AutoCloseable> worker, AtomicBoolean refused) {}

    private final StatusReporter reporter;
    private final AccountPoller poller;
    private final Map<AccountId, Served> served = new ConcurrentHashMap<>();

    public SocialAccounts(StatusReporter reporter, AccountPoller poller) {
        this.reporter = reporter;
        this.poller = poller;
    }

    @Override
    public void start(ChannelAccount account, Optional<ConnectorCursor> cursor) {
        AccountStatus status = reporter.begin(account);
        LenientTime.read(account.setting("token-expires-at", "")).ifPresent(status::tokenExpiresAt);
        Optional<AutoCloseable> worker = poller.start(account, cursor, status);
        if (worker.isEmpty()) {
            status.listening();
        }
        served.put(account.id(), new Served(status, worker, new AtomicBoolean()));
    }

    @Override
    public void stop(AccountId account) {
        Served gone = served.remove(account);
        if (gone == null) {
            return;
        }
        try {
            if (gone.worker().isPresent()) {
                gone.worker().get().close();
            }
        } catch (Exception e) {
            LOG.error("the worker of '{}' did not end in order", account, e);
        }
        reporter.end(account);
    }

    /** Messages that came through the door; only the owner counts them for its status. */
    public void received(AccountId account, int messages) {
        Served known = served.get(account);
        if (known != null && messages > 0) {
            known.status().received();
        }
    }

    /** Another replica may own the account; there its credentials are asked after every few minutes. */
    @Override
    public void needsReconnect(AccountId account, String reason) {
        LOG.warn("account '{}' needs to be reconnected: {}", account, reason);
        Served known = served.get(account);
        if (known != null) {
            known.refused().set(true);
            known.status().needsReconnect(reason);
        }
    }

    @Override
    public void works(AccountId account) {
        Served known = served.get(account);
        if (known != null && known.refused().compareAndSet(true, false)) {
            known.status().listening();
        }
    }
}
