package dev.ballast.monitor.cluster;

import dev.ballast.monitor.MonitorConfig;
import java.util.Map;

/** What reads the broker, put together without a container. */
public final class TestCluster implements AutoCloseable {

    private final ClusterReader reader;
    private final OldestRecords records;

    public TestCluster(String servers, MonitorConfig config) {
        var clients = new MonitorClients(Map.of("bootstrap.servers", servers), config);
        reader = new ClusterReader(clients, config);
        records = new OldestRecords(clients, config);
    }

    public ClusterReader reader() {
        return reader;
    }

    public OldestRecords records() {
        return records;
    }

    @Override
    public void close() {
        reader.close();
        records.close();
    }
}
