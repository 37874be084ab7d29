package dev.ballast.monitor.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.monitor.quiet.Quiet;
import dev.ballast.monitor.quiet.Traffic;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel account as an operator should see it.
 *
 * @param state         {@code silent} when the connector has said nothing for too long; else what it said
 * @param reportedState what it said last
 * @param lastMessageAt of all replicas, as the topic has it
 * @param silentSince   its last word, when that is too long ago; null while it is heard
 * @param quiet         it works as far as anybody can tell, and gets no messages although it usually does; else null
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
        @Nullable Instant silentSince,
        @Nullable Quiet quiet) {

    /**
     * @param patience how long a living connector may say nothing
     * @param traffic  what the accounts receive
     */
    static ConnectorView of(ConnectorStatus status, Instant now, Duration patience, Traffic traffic) {
        String account = status.account().value();
        // A stopped account is switched off and has nothing more to say.
        boolean silent = status.state() != ConnectorState.STOPPED
                && status.observedAt().plus(patience).isBefore(now);
        boolean works = !silent && status.state() == ConnectorState.LISTENING;
        return new ConnectorView(
                account,
                status.platform().wireName(),
                status.service(),
                status.instance(),
                silent ? "silent" : status.state().wireName(),
                status.state().wireName(),
                status.reason(),
                status.lastSuccessAt(),
                traffic.lastMessage(account).orElse(status.lastMessageAt()),
                status.lastErrorAt(),
                status.backlog(),
                status.tokenExpiresAt(),
                status.observedAt(),
                silent ? status.observedAt() : null,
                works ? traffic.quiet(account, now).orElse(null) : null);
    }
}
