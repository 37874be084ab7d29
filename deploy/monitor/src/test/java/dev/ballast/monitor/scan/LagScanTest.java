package dev.ballast.monitor.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ballast.monitor.MonitorConfig;
import dev.ballast.monitor.TestConfig;
import dev.ballast.monitor.TickingClock;
import dev.ballast.monitor.cluster.TestCluster;
import dev.ballast.monitor.lag.LagStatus;
import dev.ballast.monitor.lag.PartitionLag;
import dev.ballast.testkit.Backends;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The truth is known to each test; the scan has to find it, whether or not a consumer is alive. */
class LagScanTest {

    private static final int WINDOW = 4;
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final TickingClock clock = new TickingClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private ShopTopic shop;
    private TestCluster cluster;
    private LagScan scan;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        String servers = Backends.shared().kafkaBootstrapServers();
        shop = new ShopTopic(servers, test.getTestMethod().orElseThrow().getName());
        cluster = new TestCluster(servers, config());
        scan = newScan();
    }

    @AfterEach
    void close() {
        cluster.close();
        shop.close();
    }

    @Test
    void a_dead_consumer_is_stopped_and_its_lag_grows() throws Exception {
        shop.produce(10, clock.instant());
        shop.commit(4);
        var first = look();
        shop.produce(5, clock.instant());
        var later = look();

        assertThat(first.lag()).isEqualTo(6);
        assertThat(later.lag()).isEqualTo(11);
        assertThat(later.status()).isEqualTo(LagStatus.STOP);
        assertThat(later.member().clientId()).isEmpty();
    }

    @Test
    void a_consumer_that_dies_without_lag_is_stopped_once_the_window_has_seen_only_backlog() throws Exception {
        shop.commit(0);
        look();
        for (int i = 0; i < WINDOW - 1; i++) {
            shop.produce(1, clock.instant());
            assertThat(look().status()).isEqualTo(LagStatus.OK);
        }
        shop.produce(1, clock.instant());

        assertThat(look().status()).isEqualTo(LagStatus.STOP);
    }

    @Test
    void a_consumer_that_lives_and_gets_nothing_done_is_stalled() throws Exception {
        shop.produce(10, clock.instant());
        try (var consumer = shop.member()) {
            Awaitility.await().until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            });
            PartitionLag lag = null;
            for (int i = 0; i < WINDOW; i++) {
                consumer.commitSync(Map.of(shop.partition(), new OffsetAndMetadata(3)));
                lag = look();
            }

            assertThat(lag.status()).isEqualTo(LagStatus.STALL);
            assertThat(lag.lag()).isEqualTo(7);
            assertThat(lag.member().clientId()).isEqualTo("the-client");
        }
    }

    @Test
    void a_consumer_that_is_too_slow_is_warned_of() throws Exception {
        for (int i = 1; i <= WINDOW; i++) {
            shop.produce(10, clock.instant());
            shop.commit(i);
            look();
        }

        assertThat(newest().status()).isEqualTo(LagStatus.WARN);
    }

    @Test
    void an_offset_that_was_set_back_is_a_rewind() throws Exception {
        shop.produce(10, clock.instant());
        shop.commit(8);
        look();
        shop.commit(2);

        assertThat(look().status()).isEqualTo(LagStatus.REWIND);
    }

    @Test
    void an_idle_topic_is_zero_seconds_behind_however_long_it_idles() throws Exception {
        shop.produce(3, clock.instant().minus(Duration.ofDays(3)));
        shop.commit(3);
        look();
        clock.advance(Duration.ofHours(5));

        var lag = look();

        assertThat(lag.status()).isEqualTo(LagStatus.OK);
        assertThat(lag.lag()).isZero();
        assertThat(lag.lagSeconds(clock.instant())).isZero();
    }

    @Test
    void after_a_burst_that_ends_an_idle_hour_the_age_is_that_of_the_burst() throws Exception {
        shop.produce(3, clock.instant());
        shop.commit(3);
        look();
        clock.advance(Duration.ofHours(1));
        shop.produce(1_000, clock.instant().minusSeconds(42));

        assertThat(newest().lagSeconds(clock.instant())).isCloseTo(42, within(1.0));
        shop.commit(500);
        clock.advance(Duration.ofSeconds(18));
        assertThat(newest().lagSeconds(clock.instant())).isCloseTo(60, within(1.0));
    }

    @Test
    void a_monitor_started_in_the_middle_of_it_knows_the_age_at_its_first_look() throws Exception {
        shop.produce(10, clock.instant().minus(Duration.ofMinutes(90)));
        shop.commit(4);
        look();
        look();

        scan = newScan();
        var afterRestart = newest();

        assertThat(afterRestart.lag()).isEqualTo(6);
        assertThat(afterRestart.lagSeconds(clock.instant())).isCloseTo(5_400 + 20, within(1.0));
        clock.advance(INTERVAL);
        assertThat(newest().status()).isEqualTo(LagStatus.STOP);
    }

    @Test
    void a_required_group_that_never_existed_shows_all_there_is() throws Exception {
        shop.produce(7, clock.instant().minusSeconds(100));

        var lag = newest();

        assertThat(lag.committed()).isNull();
        assertThat(lag.lag()).isEqualTo(7);
        assertThat(lag.lagSeconds(clock.instant())).isCloseTo(100, within(1.0));
        assertThat(lag.status()).isEqualTo(LagStatus.NOTFOUND);
    }

    @Test
    void a_required_group_whose_offsets_were_deleted_shows_all_there_is() throws Exception {
        shop.produce(7, clock.instant());
        shop.commit(7);
        assertThat(look().lag()).isZero();

        shop.forgetGroup();
        var lag = look();

        assertThat(lag.lag()).isEqualTo(7);
        assertThat(lag.status()).isEqualTo(LagStatus.NOTFOUND);
    }

    @Test
    void records_that_retention_took_unread_are_counted_as_lost() throws Exception {
        shop.produce(100, clock.instant().minusSeconds(30));
        shop.commit(10);
        shop.deleteBefore(50);

        var lag = newest();

        assertThat(lag.lost()).isEqualTo(40);
        assertThat(lag.earliest()).isEqualTo(50);
        assertThat(lag.lagSeconds(clock.instant())).isCloseTo(30, within(1.0));

        shop.deleteBefore(100);
        assertThat(look().lost()).isEqualTo(90);
    }

    private PartitionLag look() throws Exception {
        var lag = newest();
        clock.advance(INTERVAL);
        return lag;
    }

    private PartitionLag newest() throws Exception {
        List<PartitionLag> found = scan.run().partitions().stream()
                .filter(lag -> lag.key().group().equals(shop.group))
                .toList();
        return Optional.of(found).filter(one -> one.size() == 1).orElseThrow().getFirst();
    }

    private LagScan newScan() {
        return new LagScan(cluster.reader(), cluster.records(), config(), clock);
    }

    private MonitorConfig config() {
        return TestConfig.with(
                Map.of("required-groups", shop.group + ":" + shop.topic, "window", Integer.toString(WINDOW)));
    }
}
