package dev.ballast.monitor.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerProcess;
import dev.ballast.monitor.TestConfig;
import dev.ballast.monitor.cluster.TestCluster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAwayTest {

    private static final Duration START = Duration.ofSeconds(90);

    @TempDir
    Path dir;

    @Test
    void a_monitor_says_since_when_it_is_blind_and_sees_again_by_itself() throws Exception {
        var broker = new BrokerConfig(dir.resolve("data"), freePort(), freePort());
        var config = TestConfig.with(Map.of("interval", "200ms", "timeout", "2s", "stale", "3s"));
        try (var cluster = new TestCluster(broker.bootstrapServers(), config)) {
            var clock = Clock.systemUTC();
            var scan = new LagScan(cluster.reader(), cluster.records(), config, clock);
            var monitor = new Monitor(scan, config, clock);
            monitor.start(null);
            try {
                assertThat(monitor.sight()).isInstanceOf(Monitor.Sight.Blind.class);
                var process = BrokerProcess.start(broker, dir.resolve("broker.log"), START);
                eventually(() -> assertThat(monitor.sight()).isInstanceOf(Monitor.Sight.Clear.class));

                process.kill();
                eventually(() -> assertThat(monitor.sight())
                        .isInstanceOfSatisfying(
                                Monitor.Sight.Blind.class,
                                blind -> assertThat(blind.since())
                                        .isEqualTo(blind.last().at())));

                try (var back = BrokerProcess.start(broker, dir.resolve("broker.log"), START)) {
                    eventually(() -> assertThat(monitor.sight()).isInstanceOf(Monitor.Sight.Clear.class));
                }
            } finally {
                monitor.stop(null);
            }
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
