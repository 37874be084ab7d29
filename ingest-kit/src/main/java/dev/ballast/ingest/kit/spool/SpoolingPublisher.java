package dev.ballast.ingest.kit.spool;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For doors whose callers cannot wait or do not come back: to the broker, or when it does not answer, to the spool. Once
 * it failed, everything goes to the spool at once, without each caller waiting for its own time-out, until the drainer
 * got through again. While records of a conversation wait in the spool, later ones queue behind them.
 *
 * <p>A record that timed out may have reached the broker nevertheless and comes a second time from the spool: consumers
 * know records by their ids.
 */
public final class SpoolingPublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolingPublisher.class);

    private final EventPublisher publisher;
    private final Spool spool;
    private final SpoolDrainer drainer;
    /** Down until proven otherwise: a first record must not hold a request's thread while metadata is fetched. */
    private volatile boolean up;

    /** The publisher has to be an impatient one: its delivery timeout is what a caller waits when the broker vanishes. */
    public SpoolingPublisher(EventPublisher publisher, BrokerProbe probe, Spool spool) {
        this.publisher = publisher;
        this.spool = spool;
        this.drainer = new SpoolDrainer(publisher, probe, spool, this::broker);
    }

    public void start() {
        drainer.start();
    }

    /** Never fails: what went wrong is an {@link Acceptance.Refused}. Completes on a thread that must not be blocked. */
    public <T> CompletableFuture<Acceptance> accept(EventType<T> type, Event<T> event) {
        return accept(EventPublisher.CODEC.encode(type, event));
    }

    /** See {@link #accept(EventType, Event)}. */
    public CompletableFuture<Acceptance> accept(WireRecord record) {
        if (!up || spool.holds(record.key())) {
            return toSpool(record);
        }
        return publisher
                .publish(record)
                .<CompletableFuture<Acceptance>>handle((done, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedFuture(new Acceptance.Published());
                    }
                    if (failure instanceof PublishFailed failed && failed.permanent()) {
                        return CompletableFuture.completedFuture(
                                new Acceptance.Refused("the broker refuses the record"));
                    }
                    broker(false);
                    return toSpool(record);
                })
                .thenCompose(outcome -> outcome);
    }

    /** Whether records go straight to the broker. */
    public boolean brokerReachable() {
        return up;
    }

    private CompletableFuture<Acceptance> toSpool(WireRecord record) {
        return spool.append(record).thenApply(appended -> switch (appended) {
            case Spool.Appended.Stored() -> {
                drainer.wake();
                yield new Acceptance.Spooled();
            }
            case Spool.Appended.Refused(String reason) -> new Acceptance.Refused(reason);
        });
    }

    private void broker(boolean reachable) {
        if (up != reachable) {
            LOG.info(
                    reachable
                            ? "the broker answers; records go to it directly"
                            : "the broker does not answer; spooling");
        }
        up = reachable;
    }

    /** Stops draining; what is spooled stays for the next start. */
    @Override
    public void close() throws IOException {
        drainer.close();
        spool.close();
    }
}
