package dev.ballast.ingest.kit.publish;

import java.time.Duration;

/**
 * How a {@link KafkaEventPublisher} waits.
 *
 * @param clientId        shown in the broker's logs and quotas
 * @param linger          how long a record may wait for company
 * @param maxBlock        how long a call may block while topic metadata is unknown or the buffer is full
 * @param deliveryTimeout after which an unacknowledged record fails
 * @param bufferBytes     memory for records under way; a full buffer blocks, it never drops
 * @param requestsInFlight to one broker, 1 to 5. With 1 the records that come meanwhile travel together in the next
 *                        request: less work for everybody under load, one round trip more of waiting at worst
 */
public record PublisherSettings(
        String clientId,
        Duration linger,
        Duration maxBlock,
        Duration deliveryTimeout,
        long bufferBytes,
        int requestsInFlight) {

    private static final long BUFFER_BYTES = 16L << 20;

    public PublisherSettings {
        if (deliveryTimeout.compareTo(linger) <= 0) {
            throw new IllegalArgumentException(
                    "delivery timeout: %s (expected: longer than linger %s)".formatted(deliveryTimeout, linger));
        }
    }

    /** For a request that waits: no linger (the client's default of 5 ms costs it 7 ms), and a fast answer either way. */
    public static PublisherSettings impatient(String clientId) {
        return new PublisherSettings(
                clientId, Duration.ZERO, Duration.ofMillis(250), Duration.ofMillis(1_000), BUFFER_BYTES, 1);
    }

    /** For work that can wait at its source, such as mail. */
    public static PublisherSettings patient(String clientId) {
        return new PublisherSettings(
                clientId, Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(30), BUFFER_BYTES, 5);
    }

    public PublisherSettings withLinger(Duration value) {
        return new PublisherSettings(clientId, value, maxBlock, deliveryTimeout, bufferBytes, requestsInFlight);
    }

    public PublisherSettings withDeliveryTimeout(Duration value) {
        return new PublisherSettings(clientId, linger, maxBlock, value, bufferBytes, requestsInFlight);
    }

    public PublisherSettings withMaxBlock(Duration value) {
        return new PublisherSettings(clientId, linger, value, deliveryTimeout, bufferBytes, requestsInFlight);
    }
}
