package dev.ballast.contract.connector;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Platform;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account's connector is doing, from the connector's own mouth. A reader that finds {@code observedAt} old must
 * not believe {@code state}: the connector may be dead.
 *
 * @param service       ingest-email, ingest-webform or ingest-social
 * @param instance      the replica that serves the account now
 * @param reason        in words for the operator; null when all is well
 * @param lastSuccessAt when the source last answered
 * @param lastMessageAt when the last message came
 * @param backlog       messages known to wait at the source or in the spool; null when the source does not tell
 */
public record ConnectorStatus(
        AccountId account,
        Platform platform,
        String service,
        String instance,
        ConnectorState state,
        @Nullable String reason,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastMessageAt,
        @Nullable Instant lastErrorAt,
        @Nullable Long backlog,
        @Nullable Instant tokenExpiresAt,
        Instant observedAt) {}
