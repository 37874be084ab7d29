package dev.ballast.monitor.metrics;

import dev.ballast.monitor.connector.ConnectorView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Per channel account. */
final class ConnectorGauges {

    private ConnectorGauges() {}

    static List<Gauge<ConnectorView>> all() {
        var account = new Labels(List.of("account", "platform", "service"));
        var state = new Labels(List.of("account", "platform", "service", "state"));
        return List.of(
                account.gauge(
                        "support_connector_last_success_timestamp_seconds",
                        "When the source last answered",
                        ConnectorGauges::account,
                        c -> seconds(c.lastSuccessAt())),
                account.gauge(
                        "support_connector_observed_timestamp_seconds",
                        "When the connector last reported",
                        ConnectorGauges::account,
                        c -> seconds(c.observedAt())),
                account.gauge(
                        "support_connector_backlog",
                        "Messages known to wait at the source",
                        ConnectorGauges::account,
                        c -> c.backlog() == null ? Double.NaN : c.backlog()),
                account.gauge(
                        "support_connector_last_message_timestamp_seconds",
                        "When the last message came, by whichever replica",
                        ConnectorGauges::account,
                        c -> seconds(c.lastMessageAt())),
                account.gauge(
                        "support_connector_missing_messages",
                        "Messages that an unusually quiet account should have got since its last one; 0 while all is as usual",
                        ConnectorGauges::account,
                        c -> c.quiet() == null ? 0 : c.quiet().expected()),
                account.gauge(
                        "support_connector_token_expiry_timestamp_seconds",
                        "When the account's token expires",
                        ConnectorGauges::account,
                        c -> seconds(c.tokenExpiresAt())),
                state.gauge(
                        "support_connector_state",
                        "1 for the state the account is in; silent when its connector is not heard",
                        c -> List.of(c.account(), c.platform(), c.service(), c.state()),
                        c -> 1));
    }

    private static List<String> account(ConnectorView connector) {
        return List.of(connector.account(), connector.platform(), connector.service());
    }

    private static double seconds(@Nullable Instant instant) {
        return instant == null ? Double.NaN : instant.toEpochMilli() / 1000.0;
    }
}
