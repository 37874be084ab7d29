package dev.ballast.analytics.stream;

import dev.ballast.analytics.AnalyticsConfig;
import dev.ballast.analytics.store.StoreFailure;
import dev.ballast.analytics.store.StreamStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Keeps one {@link StreamConsumer} running from start to stop of the service, whatever is away meanwhile. */
@ApplicationScoped
public class StreamRunner {

    private static final Logger LOG = Logger.getLogger(StreamRunner.class);

    private final StreamClients clients;
    private final StreamStore store;
    private final StreamBatch batch;
    private final AnalyticsConfig config;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("ticket-stream").unstarted(this::run);
    private volatile StreamState state = new StreamState.Waiting("starting");

    StreamRunner(
            StreamClients clients, StreamStore store, StreamBatch batch, AnalyticsConfig config, InstantSource clock) {
        this.clients = clients;
        this.store = store;
        this.batch = batch;
        this.config = config;
        this.clock = clock;
    }

    public StreamState state() {
        return state;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Lets the transaction under way finish. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        var delay = new RetryDelay(config.retryFirst(), config.retryMax());
        while (running()) {
            try (var consumer = new StreamConsumer(clients.consumer(), store, batch, clock, config.idleCheck())) {
                consume(consumer, delay);
            } catch (RuntimeException e) {
                // Fenced by a twin with the same instance name, a broker that refuses us, or a defect: nothing was
                // committed for this batch, so a new membership reads it again.
                waiting(e);
                await(delay);
            }
        }
    }

    private void consume(StreamConsumer consumer, RetryDelay delay) {
        while (running()) {
            try {
                consumer.cycle();
                delay.reset();
                enter(consumer.hasPartitions() ? new StreamState.Counting() : new StreamState.Standby());
            } catch (StoreFailure | KafkaException e) {
                consumer.losePlace();
                waiting(e);
                consumer.idle(delay.next());
            }
        }
    }

    private void waiting(Exception e) {
        enter(new StreamState.Waiting(String.valueOf(e.getMessage())));
    }

    private void enter(StreamState next) {
        if (next.equals(state)) {
            return;
        }
        state = next;
        switch (next) {
            case StreamState.Counting() -> LOG.info("counting the ticket stream");
            case StreamState.Standby() -> LOG.info("no partition of the ticket stream is ours yet");
            case StreamState.Waiting(String reason) -> LOG.warnf("waiting, nothing is lost: %s", reason);
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void await(RetryDelay delay) {
        try {
            stopped.await(delay.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
