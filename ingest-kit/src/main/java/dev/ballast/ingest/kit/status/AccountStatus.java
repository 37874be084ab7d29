package dev.ballast.ingest.kit.status;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a worker tells about its account. The worker calls it as often as it likes; {@link StatusReporter} publishes
 * changes of state at once and the rest every few seconds. Thread-safe.
 */
public final class AccountStatus {

    private final ChannelAccount account;
    private final String service;
    private final String instance;
    private final InstantSource clock;
    private final Runnable onChange;

    private ConnectorState state = ConnectorState.STARTING;
    private @Nullable String reason;
    private @Nullable Instant lastSuccessAt;
    private @Nullable Instant lastMessageAt;
    private @Nullable Instant lastErrorAt;
    private @Nullable Long backlog;
    private @Nullable Instant tokenExpiresAt;

    AccountStatus(ChannelAccount account, String service, String instance, InstantSource clock, Runnable onChange) {
        this.account = account;
        this.service = service;
        this.instance = instance;
        this.clock = clock;
        this.onChange = onChange;
    }

    /** The source answered and nothing is wrong. */
    public void listening() {
        become(ConnectorState.LISTENING, null);
    }

    /** @param why for the operator: what failed and what it takes; no secret, no customer text */
    public void retrying(String why) {
        become(ConnectorState.RETRYING, why);
    }

    /** See {@link ConnectorState#NEEDS_RECONNECT}. */
    public void needsReconnect(String why) {
        become(ConnectorState.NEEDS_RECONNECT, why);
    }

    public void stopped(String why) {
        become(ConnectorState.STOPPED, why);
    }

    /** A message came in and is durable. */
    public synchronized void received() {
        Instant now = clock.instant();
        lastMessageAt = now;
        lastSuccessAt = now;
    }

    /** Messages known to wait at the source or in the spool. */
    public synchronized void backlog(long messages) {
        backlog = messages;
    }

    public synchronized void tokenExpiresAt(@Nullable Instant when) {
        tokenExpiresAt = when;
    }

    private void become(ConnectorState next, @Nullable String why) {
        boolean news;
        synchronized (this) {
            Instant now = clock.instant();
            if (next == ConnectorState.LISTENING) {
                lastSuccessAt = now;
            } else if (why != null) {
                lastErrorAt = now;
            }
            news = next != state || !Objects.equals(why, reason);
            state = next;
            reason = why;
        }
        if (news) {
            onChange.run();
        }
    }

    /** The status as it is now. */
    public synchronized ConnectorStatus snapshot() {
        Instant now = clock.instant();
        return new ConnectorStatus(
                account.id(),
                account.platform(),
                service,
                instance,
                state,
                reason,
                lastSuccessAt,
                lastMessageAt,
                lastErrorAt,
                backlog,
                tokenExpiresAt,
                now);
    }
}
