package dev.ballast.ticket.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ballast.contract.EventCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes the table that the desk shows. */
final class DeadLetterRow {

    private DeadLetterRow() {}

    static void insert(DataSource dataSource, Delivery delivery, String reason, String cause, int attempts, Instant now)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into dead_letter (id, topic, partition, "offset", key, headers, value, reason, cause,
                                                 attempts, buried_at, state)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, 'waiting')
                        on conflict do nothing
                        """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, delivery.topic());
            insert.setInt(3, delivery.partition());
            insert.setLong(4, delivery.offset());
            insert.setString(5, withoutNul(delivery.key()));
            insert.setString(6, headers(delivery));
            insert.setBytes(7, delivery.value());
            insert.setString(8, withoutNul(reason));
            insert.setString(9, cause);
            insert.setInt(10, attempts);
            insert.setObject(11, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** What is buried may itself hold what PostgreSQL refuses. */
    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** Base64 values: a header is bytes, whatever it claims. */
    private static String headers(Delivery delivery) {
        try {
            return EventCodec.MAPPER.writeValueAsString(delivery.headers()).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of bytes is JSON", e);
        }
    }
}
