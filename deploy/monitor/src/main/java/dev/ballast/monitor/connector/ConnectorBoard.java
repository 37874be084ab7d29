package dev.ballast.monitor.connector;

import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.monitor.MonitorConfig;
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

    ConnectorBoard(MonitorConfig config) {
        this.patience = config.connectorSilence();
    }

    void put(ConnectorStatus status) {
        byAccount.put(status.account().value(), status);
    }

    void remove(String account) {
        byAccount.remove(account);
    }

    /** By account. */
    public List<ConnectorView> views(Instant now) {
        return byAccount.values().stream()
                .map(status -> ConnectorView.of(status, now, patience))
                .toList();
    }
}
