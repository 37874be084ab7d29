package dev.ballast.ticket.channels;

import dev.ballast.contract.account.AccountOrigin;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A connected account as the desk shows it.
 *
 * @param secrets   names only
 * @param origin    whose word it is: {@code desk}, {@code file}, {@code changed-at-desk}
 * @param changedBy null for the accounts file
 * @param state     as its connector says, {@code starting} while it has not taken up the newest change, {@code silent}
 *                  when it says nothing any more
 * @param status    what it last said; null while it has said nothing
 */
record ChannelView(
        String id,
        String platform,
        String displayName,
        boolean enabled,
        Map<String, String> settings,
        Set<String> secrets,
        String origin,
        String revision,
        Instant changedAt,
        @Nullable String changedBy,
        String state,
        @Nullable ConnectorStatus status) {

    /** Connectors report every 10 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    static ChannelView of(ConnectedAccount known, @Nullable ConnectorStatus status, Instant now) {
        ChannelAccount account = known.account();
        return new ChannelView(
                account.id().value(),
                account.platform().wireName(),
                account.displayName(),
                account.enabled(),
                withoutMark(account.settings()),
                new TreeSet<>(account.secrets().keySet()),
                AccountOrigin.of(account).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                known.revision(),
                known.changedAt(),
                known.changedBy().orElse(null),
                state(known, status, now),
                status);
    }

    private static Map<String, String> withoutMark(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> !setting.getKey().equals(AccountOrigin.SETTING))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static String state(ConnectedAccount known, @Nullable ConnectorStatus status, Instant now) {
        if (!known.account().enabled()) {
            return ConnectorState.STOPPED.wireName();
        }
        Instant heard = status == null ? Instant.MIN : status.observedAt();
        Instant since = heard.isAfter(known.changedAt()) ? heard : known.changedAt();
        if (since.plus(PATIENCE).isBefore(now)) {
            return "silent";
        }
        return status == null || heard.isBefore(known.changedAt())
                ? ConnectorState.STARTING.wireName()
                : status.state().wireName();
    }
}
