package dev.ballast.ingest.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.ingest.webform.door.Forms;
import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerProcess;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.fault.Fault;
import dev.ballast.testkit.fault.FaultProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged service and a broker, each in a process of its own; the broker goes away in every way it can, and the service
 * is killed. The outages last seconds here; {@code -Dballast.outage-seconds=60} makes them longer.
 */
class OutageIT {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("ballast.outage-seconds", 4));
    private static final Duration DRAINED = Duration.ofSeconds(60);
    private static final int VISITORS = 8;

    @TempDir
    Path folder;

    private final Visitors visitors = new Visitors();
    private BrokerConfig config;
    private FaultProxy network;
    private BrokerProcess broker;
    private FormProcess service;

    @BeforeEach
    void start() throws Exception {
        int port = FormProcess.freePort();
        network = FaultProxy.to(port);
        config = new BrokerConfig(folder.resolve("broker"), port, FormProcess.freePort(), network.port());
        startBroker();
        startService();
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        broker.close();
        network.close();
    }

    enum Outage {
        /** kill -9; comes back with what it had. */
        KILLED {
            @Override
            void begin(OutageIT test) throws Exception {
                test.broker.kill();
            }

            @Override
            void end(OutageIT test) throws Exception {
                test.startBroker();
            }
        },
        /** SIGSTOP: it listens, and answers nothing. */
        PAUSED {
            @Override
            void begin(OutageIT test) throws Exception {
                signal(test.broker.pid(), "STOP");
            }

            @Override
            void end(OutageIT test) throws Exception {
                signal(test.broker.pid(), "CONT");
            }
        },
        /** Packets go out and none comes back. */
        CUT_OFF {
            @Override
            void begin(OutageIT test) {
                test.network.fault(new Fault.BlackHole());
            }

            @Override
            void end(OutageIT test) {
                test.network.fault(new Fault.None());
                test.network.cutAll(Fault.Ending.RESET);
            }
        };

        abstract void begin(OutageIT test) throws Exception;

        abstract void end(OutageIT test) throws Exception;

        private static void signal(long pid, String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
        }
    }

    @Test
    void visitors_are_answered_within_a_second_while_the_broker_is_dead() throws Exception {
        answeredAllAlong(Outage.KILLED);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KILLED")
    void visitors_are_answered_within_a_second_while_the_broker_is_mute(Outage outage) throws Exception {
        answeredAllAlong(outage);
    }

    /** And what was promised arrives in order. */
    private void answeredAllAlong(Outage outage) throws Exception {
        try (Forms forms = forms()) {
            String form = forms.make(Map.of());
            visitors.write(forms, form, VISITORS, Duration.ofSeconds(1));
            visitors.percentile(1);

            outage.begin(this);
            visitors.write(forms, form, VISITORS, OUTAGE);
            long p99 = visitors.percentile(0.99);
            int promisedMeanwhile = visitors.promises();
            outage.end(this);
            long back = System.nanoTime();
            visitors.write(forms, form, VISITORS, Duration.ofSeconds(1));

            await().atMost(DRAINED).untilAsserted(() -> visitors.assertAllArrived(forms.messages(form)));
            System.out.printf(
                    "%s for %d s: %d promised, p99 %d ms, all arrived %d ms after the broker was back%n",
                    outage, OUTAGE.toSeconds(), promisedMeanwhile, p99, (System.nanoTime() - back) / 1_000_000);
            visitors.assertInOrder(forms.messages(form));
            assertThat(visitors.refusals()).isZero();
            assertThat(p99).as("99 % of the answers during the outage, in ms").isLessThan(1_000);
        }
    }

    @Test
    void nothing_promised_is_lost_when_the_broker_and_then_the_service_are_killed() throws Exception {
        String form;
        try (Forms forms = forms()) {
            form = forms.make(Map.of());
            broker.kill();
            visitors.write(forms, form, VISITORS, Duration.ofSeconds(2));
            service.kill();
        }
        startBroker();
        startService();
        try (Forms forms = forms()) {
            visitors.write(forms, form, VISITORS, Duration.ofSeconds(1));
            await().atMost(DRAINED).untilAsserted(() -> visitors.assertAllArrived(forms.messages(form)));
            visitors.assertInOrder(forms.messages(form));
        }
    }

    private Forms forms() {
        return new Forms(new KafkaProbe(config.bootstrapServers()), service.port());
    }

    private void startBroker() throws IOException, InterruptedException {
        broker = BrokerProcess.start(config, folder.resolve("broker.log"), START);
    }

    private void startService() throws IOException {
        service = FormProcess.start(folder, "it", config.bootstrapServers(), Map.of());
    }
}
