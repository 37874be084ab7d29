package dev.ballast.monitor.scan;

import dev.ballast.monitor.MonitorConfig;
import dev.ballast.monitor.cluster.ClusterAway;
import dev.ballast.monitor.lag.LagReport;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at the cluster every few seconds and keeps the newest report, with its age. */
@ApplicationScoped
public class Monitor {

    private static final Logger LOG = Logger.getLogger(Monitor.class);

    private final LagScan scan;
    private final MonitorConfig config;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("lag-scan").unstarted(this::run);
    private volatile Sight sight;

    /** What can be said about the cluster now. */
    public sealed interface Sight {

        /** The report is as fresh as the interval promises. */
        record Clear(LagReport report) implements Sight {}

        /**
         * The broker does not answer.
         *
         * @param since the last time it did, or when the monitor started
         * @param last  what it said then; null if nothing yet
         */
        record Blind(Instant since, String reason, @Nullable LagReport last) implements Sight {}
    }

    Monitor(LagScan scan, MonitorConfig config, InstantSource clock) {
        this.scan = scan;
        this.config = config;
        this.clock = clock;
        this.sight = new Sight.Blind(clock.instant(), "the first look is under way", null);
    }

    /** A report that grew too old is no longer clear, even when the look that should replace it still hangs. */
    public Sight sight() {
        Sight now = sight;
        return switch (now) {
            case Sight.Clear(LagReport report)
            when report.at().plus(config.stale()).isBefore(clock.instant()) ->
                new Sight.Blind(report.at(), "the broker has not answered since", report);
            case Sight.Clear clear -> clear;
            case Sight.Blind blind -> blind;
        };
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        try {
            do {
                look();
            } while (!stopped.await(config.interval().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            var report = scan.run();
            if (sight instanceof Sight.Blind) {
                LOG.infof("the broker answers; %d groups", report.groups().size());
            }
            sight = new Sight.Clear(report);
        } catch (ClusterAway | RuntimeException e) {
            // Whatever one look fails of, the next one starts afresh; meanwhile the answer is that there is none.
            if (sight instanceof Sight.Clear) {
                LOG.warnf("the broker does not answer: %s", e.getMessage());
            }
            sight = blind(String.valueOf(e.getMessage()));
        }
    }

    private Sight.Blind blind(String reason) {
        return switch (sight) {
            case Sight.Clear(LagReport report) -> new Sight.Blind(report.at(), reason, report);
            case Sight.Blind(Instant since, String old, LagReport last) -> new Sight.Blind(since, reason, last);
        };
    }
}
