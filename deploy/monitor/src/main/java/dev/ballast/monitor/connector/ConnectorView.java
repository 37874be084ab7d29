package dev.ballast.monitor.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel account as an operator should see it.
 *
 * @param state         {@code silent} when the connector has said nothing for too long; else what it said
 * @param reportedState what it said last
 * @param silentSince   its last word, when that is too long ago; null while it is heard
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ConnectorView(
        String account,
        String platform,
        String service,
        String instance,
        String state,
        String reportedState,
        @Nullable String reason,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastMessageAt,
        @Nullable Instant lastErrorAt,
        @Nullable Long backlog,
        @Nullable Instant tokenExpiresAt,
        Instant observedAt,
        @Nullable Instant silentSince) {

    /** @param patience how long a living connector may say nothing */
    static ConnectorView of(ConnectorStatus status, Instant now, Duration patience) {
        // A stopped account is switched off and has nothing more to say.
        boolean silent = status.state() != ConnectorState.STOPPED
                && status.observedAt().plus(patience).isBefore(now);
        return new ConnectorView(
                status.account().value(),
                status.platform().wireName(),
                status.service(),
                status.instance(),
                silent ? "silent" : status.state().wireName(),
                status.state().wireName(),
                status.reason(),
                status.lastSuccessAt(),
                status.lastMessageAt(),
                status.lastErrorAt(),
                status.backlog(),
                status.tokenExpiresAt(),
                status.observedAt(),
                silent ? status.observedAt() : null);
    }
}
