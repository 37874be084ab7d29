package dev.ballast.local.broker;

import dev.ballast.local.topics.Sizing;
import dev.ballast.local.topics.TopicProvisioner;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The broker's JVM: formats the storage on first use, starts, creates the topics, says so in the ready file.
 *
 * <p>Arguments: data directory, port, controller port, advertised port and, for a broker that must not outlive its starter,
 * the starter's process id.
 */
public final class BrokerMain {

    // Formatting again is a no-op only under the same id.
    private static final String CLUSTER_ID = "BallastLocalCluster000";

    private BrokerMain() {}

    public static void main(String[] args) throws Exception {
        BrokerConfig config = new BrokerConfig(
                Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        if (args.length > 4) {
            endWith(Long.parseLong(args[4]));
        }
        // Kafka tells 3,000 lines about its configuration at INFO.
        Logger.getLogger("").setLevel(Level.WARNING);
        Files.createDirectories(config.logDir());
        Files.deleteIfExists(config.readyFile());
        format(config);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(config.properties()), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        try {
            server.startup();
            TopicProvisioner.provision(config.bootstrapServers(), Sizing.EMBEDDED);
            Files.writeString(
                    config.readyFile(), Long.toString(ProcessHandle.current().pid()));
        } catch (Exception e) {
            // Kafka's non-daemon threads would keep a half-started broker alive for ever.
            e.printStackTrace();
            System.exit(1);
        }
        server.awaitShutdown();
    }

    private static void format(BrokerConfig config) throws Exception {
        Formatter formatter = new Formatter()
                .setNodeId(1)
                .setClusterId(CLUSTER_ID)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .addDirectory(config.logDir().toString())
                .setMetadataLogDirectory(config.logDir().toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(System.out, true));
        formatter.run();
    }

    private static void endWith(long starterPid) {
        ProcessHandle.of(starterPid)
                .ifPresentOrElse(
                        starter -> starter.onExit()
                                .thenRun(() -> Runtime.getRuntime().halt(143)),
                        () -> Runtime.getRuntime().halt(143));
    }
}
