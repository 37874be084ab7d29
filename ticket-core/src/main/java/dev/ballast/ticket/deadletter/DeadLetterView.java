package dev.ballast.ticket.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without its content, which is whatever somebody sent.
 *
 * @param partition with {@code offset}, where it lay on its topic; null where it never did
 * @param source    the webhook it came by; null for a record of a topic
 * @param at        when it was buried
 * @param size      of the value in bytes; null where there was none
 * @param state     {@code waiting}, {@code replayed}, {@code discarded}
 */
record DeadLetterView(
        UUID id,
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable String source,
        String reason,
        String cause,
        int attempts,
        Instant at,
        @Nullable Integer size,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static final String COLUMNS = """
            id, topic, partition, "offset", source, reason, cause, attempts, buried_at,
            octet_length(value) as size, state, decided_by, decided_at
            """;

    static DeadLetterView of(ResultSet row) throws SQLException {
        return new DeadLetterView(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getObject("partition", Integer.class),
                row.getObject("offset", Long.class),
                row.getString("source"),
                row.getString("reason"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getObject("buried_at", OffsetDateTime.class).toInstant(),
                row.getObject("size", Integer.class),
                row.getString("state"),
                row.getString("decided_by"),
                instant(row.getObject("decided_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime when) {
        return when == null ? null : when.toInstant();
    }
}
