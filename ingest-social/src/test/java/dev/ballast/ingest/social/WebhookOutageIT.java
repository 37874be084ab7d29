package dev.ballast.ingest.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.testkit.fault.BrokerOutage;
import dev.ballast.testkit.fault.ConnectorProcess;
import dev.ballast.testkit.fault.Writers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged service behind a platform that delivers signed webhooks, and a broker that goes away in every way it can.
 * The outages last seconds here; {@code -Dballast.outage-seconds=60} makes them longer.
 */
class WebhookOutageIT {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("ballast.outage-seconds", 4));
    private static final Duration DRAINED = Duration.ofSeconds(60);
    private static final int CUSTOMERS = 8;

    @TempDir
    static Path folder;

    private static ConnectorProcess service;

    private final Writers customers = new Writers();

    @BeforeAll
    static void start() throws Exception {
        service = SocialFaults.start(folder, "it");
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void deliveries_are_taken_while_the_broker_is_dead() throws Exception {
        takenAllAlong(BrokerOutage.KILLED);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KILLED")
    void deliveries_are_taken_while_the_broker_is_mute(BrokerOutage outage) throws Exception {
        takenAllAlong(outage);
    }

    /** And what was taken arrives in order. */
    private void takenAllAlong(BrokerOutage outage) throws Exception {
        String account = "page-" + outage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (SocialFaults platform = new SocialFaults()) {
            Writers.Door door = platform.page(service, account);
            customers.write(door, CUSTOMERS, Duration.ofSeconds(1));
            customers.percentile(1);

            outage.begin(SocialFaults.broker());
            customers.write(door, CUSTOMERS, OUTAGE);
            long p99 = customers.percentile(0.99);
            int takenMeanwhile = customers.promises();
            outage.end(SocialFaults.broker());
            long back = System.nanoTime();
            customers.write(door, CUSTOMERS, Duration.ofSeconds(1));

            await().atMost(DRAINED).untilAsserted(() -> customers.assertAllArrived(platform.messages(account)));
            System.out.printf(
                    "%s for %d s: %d taken, p99 %d ms, all arrived %d ms after the broker was back%n",
                    outage, OUTAGE.toSeconds(), takenMeanwhile, p99, (System.nanoTime() - back) / 1_000_000);
            customers.assertInOrder(platform.messages(account));
            customers.assertNoneDoubled(platform.messages(account));
            assertThat(customers.refusals()).isZero();
        }
    }

    @Test
    void nothing_taken_is_lost_when_the_broker_and_then_the_service_are_killed() throws Exception {
        String account = "page-of-the-killed";
        try (SocialFaults platform = new SocialFaults()) {
            Writers.Door door = platform.page(service, account);
            SocialFaults.broker().kill();
            customers.write(door, CUSTOMERS, Duration.ofSeconds(2));
            service.kill();
        }
        SocialFaults.broker().startAgain();
        start();
        try (SocialFaults platform = new SocialFaults()) {
            customers.write(platform.customersOf(service, account), CUSTOMERS, Duration.ofSeconds(1));
            await().atMost(DRAINED).untilAsserted(() -> customers.assertAllArrived(platform.messages(account)));
            customers.assertInOrder(platform.messages(account));
            customers.assertNoneDoubled(platform.messages(account));
        }
    }
}
