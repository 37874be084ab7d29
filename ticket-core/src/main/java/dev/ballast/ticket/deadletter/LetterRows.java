package dev.ballast.ticket.deadletter;

import dev.ballast.ticket.store.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of dead letters, as those who write it see it. */
final class LetterRows {

    private static final int SHOWN = 200;
    private static final Map<String, byte[]> NO_HEADERS = Map.of();

    private LetterRows() {}

    /** What replaying one needs. */
    record Waiting(UUID id, String topic, @Nullable String key, Map<String, byte[]> headers, byte @Nullable [] value) {}

    /**
     * Does nothing where the letter is known, by where it lies or by where it came from: the same record buried twice is
     * one problem.
     *
     * @param whole false leaves out what the database might refuse
     */
    static void insert(Connection connection, Letter letter, boolean whole) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into dead_letter (id, topic, partition, "offset", key, headers, value, reason, cause, attempts,
                                         buried_at, state, source, letter_partition, letter_offset, content)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?)
                on conflict do nothing
                """)) {
            Delivery delivery = letter.delivery();
            Letter.Origin origin = letter.origin();
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, withoutNul(letter.topic()));
            insert.setObject(3, origin == null ? null : origin.partition(), Types.INTEGER);
            insert.setObject(4, origin == null ? null : origin.offset(), Types.BIGINT);
            insert.setString(5, whole ? withoutNul(delivery.key()) : null);
            insert.setString(6, headers(whole ? delivery.headers() : NO_HEADERS));
            insert.setBytes(7, whole ? delivery.value() : null);
            insert.setString(8, withoutNul(letter.reason()));
            insert.setString(9, withoutNul(letter.cause()));
            insert.setInt(10, letter.attempts());
            insert.setObject(11, letter.buriedAt().atOffset(ZoneOffset.UTC));
            insert.setString(12, withoutNul(letter.source()));
            insert.setInt(13, delivery.partition());
            insert.setLong(14, delivery.offset());
            insert.setBytes(15, letter.content());
            insert.executeUpdate();
        }
    }

    /** @param oldest null where none waits */
    record Backlog(long waiting, @Nullable Instant oldest) {}

    static Backlog backlog(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select count(*), min(buried_at) from dead_letter where state = 'waiting'");
                ResultSet row = select.executeQuery()) {
            row.next();
            OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
            return new Backlog(row.getLong(1), oldest == null ? null : oldest.toInstant());
        }
    }

    static List<DeadLetterView> waiting(Connection connection) throws SQLException {
        return list(connection, "dead_letter where state = 'waiting' order by buried_at desc");
    }

    static List<DeadLetterView> decided(Connection connection) throws SQLException {
        return list(connection, "dead_letter where state <> 'waiting' order by decided_at desc");
    }

    private static List<DeadLetterView> list(Connection connection, String from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select " + DeadLetterView.COLUMNS + " from " + from + " limit " + SHOWN);
                ResultSet row = select.executeQuery()) {
            List<DeadLetterView> letters = new ArrayList<>();
            while (row.next()) {
                letters.add(DeadLetterView.of(row));
            }
            return letters;
        }
    }

    /** Whoever decides about a letter holds it until the transaction ends; a second one waits and then finds it decided. */
    static Optional<Waiting> lock(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select topic, key, headers, value from dead_letter where id = ? and state = 'waiting' for update
                """)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Waiting(
                                id,
                                row.getString(1),
                                row.getString(2),
                                Json.bytesByName(row.getString(3)),
                                row.getBytes(4)))
                        : Optional.empty();
            }
        }
    }

    /** @param state {@code replayed} or {@code discarded} */
    static void decide(Connection connection, UUID id, String state, String by, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update dead_letter set state = ?, decided_by = ?, decided_at = ? where id = ?")) {
            update.setString(1, state);
            update.setString(2, by);
            update.setObject(3, at.atOffset(ZoneOffset.UTC));
            update.setObject(4, id);
            update.executeUpdate();
        }
    }

    /** What is buried may itself hold what PostgreSQL refuses. */
    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** Base64 values: a header is bytes, whatever it claims. */
    private static String headers(Map<String, byte[]> headers) {
        return Json.write(headers).replace("\\u0000", "");
    }
}
