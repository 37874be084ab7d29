package dev.ballast.ingest.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.ingest.webform.door.Forms;
import dev.ballast.testkit.fault.BrokerOutage;
import dev.ballast.testkit.fault.ConnectorProcess;
import dev.ballast.testkit.fault.Writers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("ballast.outage-seconds", 4));
    private static final Duration DRAINED = Duration.ofSeconds(60);
    private static final int VISITORS = 8;

    @TempDir
    static Path folder;

    private static ConnectorProcess service;

    private final Writers visitors = new Writers();

    @BeforeAll
    static void start() throws Exception {
        service = FormFaults.start(folder, "it", Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void visitors_are_answered_within_a_second_while_the_broker_is_dead() throws Exception {
        answeredAllAlong(BrokerOutage.KILLED);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KILLED")
    void visitors_are_answered_within_a_second_while_the_broker_is_mute(BrokerOutage outage) throws Exception {
        answeredAllAlong(outage);
    }

    /** And what was promised arrives in order. */
    private void answeredAllAlong(BrokerOutage outage) throws Exception {
        try (Forms forms = FormFaults.formsOf(service)) {
            String form = forms.make(Map.of());
            Writers.Door door = FormFaults.visitors(forms, form);
            visitors.write(door, VISITORS, Duration.ofSeconds(1));
            visitors.percentile(1);

            outage.begin(FormFaults.broker());
            visitors.write(door, VISITORS, OUTAGE);
            long p99 = visitors.percentile(0.99);
            int promisedMeanwhile = visitors.promises();
            outage.end(FormFaults.broker());
            long back = System.nanoTime();
            visitors.write(door, VISITORS, Duration.ofSeconds(1));

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
        try (Forms forms = FormFaults.formsOf(service)) {
            form = forms.make(Map.of());
            FormFaults.broker().kill();
            visitors.write(FormFaults.visitors(forms, form), VISITORS, Duration.ofSeconds(2));
            service.kill();
        }
        FormFaults.broker().startAgain();
        start();
        try (Forms forms = FormFaults.formsOf(service)) {
            visitors.write(FormFaults.visitors(forms, form), VISITORS, Duration.ofSeconds(1));
            await().atMost(DRAINED).untilAsserted(() -> visitors.assertAllArrived(forms.messages(form)));
            visitors.assertInOrder(forms.messages(form));
        }
    }
}
