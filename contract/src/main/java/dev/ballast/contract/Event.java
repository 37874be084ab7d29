package dev.ballast.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event.
 *
 * @param id          unique within {@code source}; a redelivery carries the same one
 * @param source      who says it, as a URI reference: {@code /ingest-email/support}
 * @param time        when it happened there
 * @param key         the record key, and the CloudEvents subject: what the topic is ordered and compacted by
 * @param traceparent W3C trace context, where a trace is under way
 */
public record Event<T>(
        String id,
        String source,
        Instant time,
        String key,
        @Nullable String traceparent,
        T data) {

    public Event {
        if (id.isBlank() || source.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException(
                    "event: id '%s', source '%s', key '%s' (expected: none blank)".formatted(id, source, key));
        }
    }

    /** An event with a random id, for topics whose consumers deduplicate by the data's own id. */
    public static <T> Event<T> of(String source, Instant time, String key, T data) {
        return new Event<>(UUID.randomUUID().toString(), source, time, key, null, data);
    }
}
