package dev.ballast.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the broker keeps its data and listens.
 *
 * @param controllerPort second loopback port, of the Raft quorum of one
 * @param advertisedPort where clients are told to connect; another one than {@code port} when something stands in between
 */
public record BrokerConfig(Path dataDir, int port, int controllerPort, int advertisedPort) {

    private static final long MIB = 1024 * 1024;

    public BrokerConfig(Path dataDir, int port, int controllerPort) {
        this(dataDir, port, controllerPort, port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + advertisedPort;
    }

    /** Holds the process id of a broker that is up with all topics; a file left by a dead one names another id. */
    Path readyFile() {
        return dataDir.resolve("broker.ready");
    }

    Path logDir() {
        return dataDir.resolve("log");
    }

    Properties properties() {
        Properties p = new Properties();
        identity(p);
        oneNode(p);
        smallFootprint(p);
        durability(p);
        return p;
    }

    private void identity(Properties p) {
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("log.dirs", logDir().toString());
        p.put("auto.create.topics.enable", "false");
    }

    private static void oneNode(Properties p) {
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "3");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "1");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("share.coordinator.state.topic.num.partitions", "1");
        p.put("default.replication.factor", "1");
        p.put("min.insync.replicas", "1");
        // Nobody else will join: without this each consumer group waits 3 s for members that do not exist.
        p.put("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the controller takes the same node for a double until the old session has run out (9 s
        // default).
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("broker.session.timeout.ms", "2000");
    }

    private static void smallFootprint(Properties p) {
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "2");
        p.put("background.threads", "2");
        p.put("num.recovery.threads.per.data.dir", "1");
        // The cleaner allocates this on the heap at start, 128 MiB unless told.
        p.put("log.cleaner.dedupe.buffer.size", Long.toString(4 * MIB));
        p.put("log.cleaner.io.buffer.size", Long.toString(MIB));
        p.put("log.segment.bytes", Long.toString(128 * MIB));
        p.put("log.index.size.max.bytes", Long.toString(2 * MIB));
        p.put("metadata.log.segment.bytes", Long.toString(16 * MIB));
        p.put("metadata.max.retention.bytes", Long.toString(64 * MIB));
    }

    private static void durability(Properties p) {
        // kill -9 loses nothing (the page cache survives); a power cut loses at most this much, since no replica has
        // it.
        p.put("log.flush.interval.ms", "1000");
        p.put("log.flush.scheduler.interval.ms", "1000");
        // A shop that was switched off for a holiday goes on where it stopped; as long as inbound messages are kept.
        p.put("offsets.retention.minutes", Integer.toString(30 * 24 * 60));
    }
}
