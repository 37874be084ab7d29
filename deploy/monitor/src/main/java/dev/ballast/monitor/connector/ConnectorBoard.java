package dev.ballast.monitor.connector;

import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.monitor.MonitorConfig;
import dev.ballast.monitor.quiet.Traffic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The last word of every connector, by account. Thread-safe. */
@ApplicationScoped
public class ConnectorBoard {

    private final Map<String, ConnectorStatus> byAccount = new ConcurrentSkipListMap<>();
    private final Duration patience;
    private final Traffic traffic;

    ConnectorBoard(MonitorConfig config, Traffic traffic) {
        this.patience = config.connectorSilence();
        this.traffic = traffic;
    }

    /** Keeps the later of the two words: after an outage the topic is read from its beginning again. */
    void put(ConnectorStatus status) {
        byAccount.merge(
                status.account().value(),
                status,
                (old, said) -> said.observedAt().isBefore(old.observedAt()) ? old : said);
    }

    void remove(String account) {
        byAccount.remove(account);
    }

    /** By account. */
    public List<ConnectorView> views(Instant now) {
        return byAccount.values().stream()
                .map(status -> ConnectorView.of(status, now, patience, traffic))
                .toList();
    }
}
