package dev.ballast.ticket.learning;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.store.BulkStatement;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.Reclassification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a newer model would say of past tickets, as it was shown. */
final class ReclassificationRows {

    private ReclassificationRows() {}

    /** A ticket as it was looked at: it is changed only if nobody changed it since. */
    record Seen(TicketId ticket, long version) {}

    /** @param applied how many tickets took the new type; null before the decision */
    record View(
            UUID id,
            int version,
            int days,
            int lookedAt,
            int changes,
            String agent,
            Instant at,
            String state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Integer applied) {}

    /** One line of the difference. */
    record ChangeView(UUID ticket, long number, String subject, String before, String after, double confidence) {}

    /** Tickets a model may tell anew: not merged away, and no agent has said their type. */
    static List<Reclassification.Past<Seen>> candidates(Connection connection, Instant since, int most)
            throws SQLException {
        List<Reclassification.Past<Seen>> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, version, type from ticket
                 where last_message_at >= ? and status <> 'merged' and not type_by_agent
                 order by last_message_at desc, id limit ?
                """)) {
            select.setObject(1, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            select.setInt(2, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Reclassification.Past<>(
                            new Seen(new TicketId(row.getObject(1, UUID.class)), row.getLong(2)),
                            new ProblemType(row.getString(3)),
                            List.of()));
                }
            }
        }
        return found;
    }

    static void insert(
            Connection connection,
            UUID id,
            int version,
            int days,
            int lookedAt,
            String agent,
            Instant now,
            List<Reclassification.Change<Seen>> changes)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into reclassification (id, model_version, days, looked_at, agent, at, state)"
                        + " values (?, ?, ?, ?, ?, ?, 'shown')")) {
            insert.setObject(1, id);
            insert.setInt(2, version);
            insert.setInt(3, days);
            insert.setInt(4, lookedAt);
            insert.setString(5, agent);
            insert.setObject(6, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
        }
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into reclassification_change (reclassification_id, ticket_id, ticket_version, before, after, confidence)
                select ?::uuid, r.* from unnest(?, ?, ?, ?, ?) as r
                """)) {
            insert.text(id.toString())
                    .uuids(changes, change -> change.id().ticket().value())
                    .longs(changes, change -> change.id().version())
                    .texts(changes, change -> change.before().code())
                    .texts(changes, change -> change.after().code())
                    .doubles(changes, Reclassification.Change::confidence)
                    .execute();
        }
    }

    /** @param id null for all, newest first */
    static List<View> views(Connection connection, @Nullable UUID id, int limit) throws SQLException {
        List<View> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select r.id, r.model_version, r.days, r.looked_at,
                       (select count(*) from reclassification_change c where c.reclassification_id = r.id),
                       r.agent, r.at, r.state, r.decided_by, r.decided_at, r.applied
                  from reclassification r where ?::uuid is null or r.id = ?::uuid order by r.at desc limit ?
                """)) {
            select.setObject(1, id);
            select.setObject(2, id);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime decided = row.getObject(10, OffsetDateTime.class);
                    int applied = row.getInt(11);
                    found.add(new View(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant(),
                            row.getString(8),
                            row.getString(9),
                            decided == null ? null : decided.toInstant(),
                            row.wasNull() ? null : applied));
                }
            }
        }
        return found;
    }

    /** The surest first. */
    static List<ChangeView> changes(Connection connection, UUID id, int limit) throws SQLException {
        List<ChangeView> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select c.ticket_id, t.number, t.subject, c.before, c.after, c.confidence
                  from reclassification_change c join ticket t on t.id = c.ticket_id
                 where c.reclassification_id = ? order by c.confidence desc, t.number limit ?
                """)) {
            select.setObject(1, id);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ChangeView(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getDouble(6)));
                }
            }
        }
        return found;
    }

    /** @return the model's version whose difference was shown; empty where there is none or it was decided before */
    static Optional<Integer> undecided(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select model_version from reclassification where id = ? and state = 'shown'")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    /** In one order, so that two agents who apply at once never wait for each other in a circle. */
    static List<Seen> tickets(Connection connection, UUID id) throws SQLException {
        List<Seen> found = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select ticket_id, ticket_version from reclassification_change"
                        + " where reclassification_id = ? order by ticket_id")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Seen(new TicketId(row.getObject(1, UUID.class)), row.getLong(2)));
                }
            }
        }
        return found;
    }

    /** @return false where there is none or the decision was made before */
    static boolean decide(Connection connection, UUID id, String state, int applied, String agent, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update reclassification set state = ?, applied = ?, decided_by = ?, decided_at = ?"
                        + " where id = ? and state = 'shown'")) {
            update.setString(1, state);
            update.setInt(2, applied);
            update.setString(3, agent);
            update.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            update.setObject(5, id);
            return update.executeUpdate() > 0;
        }
    }
}
