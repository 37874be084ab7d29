package dev.ballast.ticket.learning;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.triage.Correction;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Agents' words on the type of tickets. */
final class CorrectionRows {

    /** Newer ones push older ones out: the model is retrained from all of them within a second or two. */
    private static final int MOST_LEARNED = 5_000;

    private CorrectionRows() {}

    /** @param withdrawn a later word on the ticket, or going back to an earlier version, took it out */
    record View(
            UUID ticket,
            long number,
            String subject,
            String was,
            String type,
            String agent,
            Instant at,
            int version,
            boolean withdrawn) {}

    /** The last word on a ticket counts alone. */
    static void add(
            Connection connection,
            TicketId ticket,
            UUID message,
            ProblemType was,
            ProblemType type,
            String agent,
            Instant now,
            int version)
            throws SQLException {
        try (PreparedStatement withdraw = connection.prepareStatement(
                "update correction set withdrawn_in = ? where ticket_id = ? and withdrawn_in is null")) {
            withdraw.setInt(1, version);
            withdraw.setObject(2, ticket.value());
            withdraw.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into correction (ticket_id, message_id, was, type, agent, at, added_in)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, ticket.value());
            insert.setObject(2, message);
            insert.setString(3, was.code());
            insert.setString(4, type.code());
            insert.setString(5, agent);
            insert.setObject(6, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setInt(7, version);
            insert.executeUpdate();
        }
    }

    /** All that a version has learned from, oldest first; an erased message teaches nothing any more. */
    static List<Correction> of(Connection connection, int version) throws SQLException {
        List<Correction> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select m.subject, m.body, c.type from
                  (select * from correction where added_in <= ? and (withdrawn_in is null or withdrawn_in > ?)
                    order by id desc limit ?) c join message m on m.id = c.message_id
                 where m.body <> '' order by c.id
                """)) {
            select.setInt(1, version);
            select.setInt(2, version);
            select.setInt(3, MOST_LEARNED);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String text = new MessageText(row.getString(1), row.getString(2), null, null).joined();
                    found.add(new Correction(text, new ProblemType(row.getString(3))));
                }
            }
        }
        return found;
    }

    /** Newest first. */
    static List<View> list(Connection connection, int limit) throws SQLException {
        List<View> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select c.ticket_id, t.number, t.subject, c.was, c.type, c.agent, c.at, c.added_in,
                       c.withdrawn_in is not null
                  from correction c join ticket t on t.id = c.ticket_id order by c.id desc limit ?
                """)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new View(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant(),
                            row.getInt(8),
                            row.getBoolean(9)));
                }
            }
        }
        return found;
    }
}
