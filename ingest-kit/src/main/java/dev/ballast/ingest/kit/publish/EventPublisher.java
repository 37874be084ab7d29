package dev.ballast.ingest.kit.publish;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends events to the broker. Records of one key arrive in the order of the calls. Thread-safe.
 *
 * <p>To be fast, publish many and wait for the futures afterwards; to be simple, {@link #publishAndWait}.
 */
@FunctionalInterface
public interface EventPublisher {

    EventCodec CODEC = new EventCodec();

    /**
     * Completes after all in-sync replicas have the record; fails with {@link PublishFailed}, after which the record may
     * still have arrived (an acknowledgement can get lost), so repeating it must be harmless.
     */
    CompletableFuture<Void> publish(WireRecord record);

    /** See {@link #publish(WireRecord)}. */
    default <T> CompletableFuture<Void> publish(EventType<T> type, Event<T> event) {
        return publish(CODEC.encode(type, event));
    }

    /**
     * Returns after the broker acknowledged.
     *
     * @throws PublishFailed when it did not within {@code timeout}, or the thread was interrupted (its flag stays set)
     */
    default <T> void publishAndWait(EventType<T> type, Event<T> event, Duration timeout) throws PublishFailed {
        publishAndWait(CODEC.encode(type, event), timeout);
    }

    /** See {@link #publishAndWait(EventType, Event, Duration)}. */
    default void publishAndWait(WireRecord record, Duration timeout) throws PublishFailed {
        try {
            publish(record).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw PublishFailed.of(record, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw PublishFailed.of(record, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PublishFailed.of(record, e);
        }
    }
}
