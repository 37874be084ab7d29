package dev.ballast.ingest.kit.spool;

import dev.ballast.contract.WireRecord;
import dev.ballast.ingest.kit.Closing;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the spool into the broker, oldest first, and tells whether the broker answers. Many records travel at once, but
 * never two of one conversation: if the first of them failed, the second would overtake it.
 */
final class SpoolDrainer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolDrainer.class);
    private static final int BATCH_BYTES = 256 << 10;
    private static final long IDLE_MS = 500;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 2_000;

    private final EventPublisher publisher;
    private final BrokerProbe probe;
    private final Spool spool;
    private final Consumer<Boolean> reachable;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private final Closing closing = new Closing();

    SpoolDrainer(EventPublisher publisher, BrokerProbe probe, Spool spool, Consumer<Boolean> reachable) {
        this.publisher = publisher;
        this.probe = probe;
        this.spool = spool;
        this.reachable = reachable;
        this.thread = Thread.ofPlatform().daemon().name("spool-drainer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        work.release();
    }

    private void run() {
        long pause = FIRST_PAUSE_MS;
        while (!closing.isTold()) {
            boolean through = drainAll();
            reachable.accept(through);
            pause = through ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pause * 2);
            pauseFor(through ? IDLE_MS : pause, through);
        }
    }

    /** True when the broker took all there was; false when it did not answer. */
    private boolean drainAll() {
        try {
            if (!probe.reachable()) {
                return false;
            }
            spool.adoptLeftovers();
            List<WireRecord> batch = nextBatch();
            while (!batch.isEmpty() && !closing.isTold()) {
                if (!publish(batch)) {
                    return false;
                }
                spool.remove(batch);
                reachable.accept(true);
                batch = nextBatch();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            // The records stay where they are; the disk or the broker gets another chance after the pause.
            LOG.error("the spool cannot be drained", e);
            return false;
        }
    }

    private List<WireRecord> nextBatch() throws IOException {
        Set<String> conversations = new HashSet<>();
        List<WireRecord> batch = new ArrayList<>();
        for (WireRecord record : spool.peek(BATCH_BYTES)) {
            if (!conversations.add(record.key())) {
                break;
            }
            batch.add(record);
        }
        return batch;
    }

    /** A part of the batch may be published when this is false; it is published again, which its ids make harmless. */
    private boolean publish(List<WireRecord> batch) {
        List<CompletableFuture<Void>> sent =
                batch.stream().map(publisher::publish).toList();
        boolean all = true;
        for (int i = 0; i < batch.size(); i++) {
            all &= acknowledged(batch.get(i), sent.get(i));
        }
        return all;
    }

    private boolean acknowledged(WireRecord record, CompletableFuture<Void> sent) {
        try {
            sent.join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof PublishFailed failed && failed.permanent()) {
                return keptAside(record, failed);
            }
            return false;
        }
    }

    /** The door checks sizes, so this takes a broker whose limits were lowered. It must not block the rest, nor vanish. */
    private boolean keptAside(WireRecord record, PublishFailed refusal) {
        try {
            LOG.error("the broker refuses a spooled record for good; kept as {}", spool.keepAside(record), refusal);
            return true;
        } catch (IOException e) {
            LOG.error("a record that the broker refuses cannot be kept aside", e);
            return false;
        }
    }

    private void pauseFor(long millis, boolean wakeable) {
        try {
            if (wakeable) {
                work.tryAcquire(millis, TimeUnit.MILLISECONDS);
                work.drainPermits();
            } else {
                closing.toldWithin(Duration.ofMillis(millis));
            }
        } catch (InterruptedException e) {
            closing.tell();
        }
    }

    @Override
    public void close() {
        wake();
        closing.tellAndJoin(thread, Duration.ofSeconds(5));
    }
}
