package dev.ballast.ticket.learning;

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
import org.jspecify.annotations.Nullable;

/** Tickets that the model was least sure of: an agent's word on one of them teaches more than on any other. */
final class LeastSureRows {

    /**
     * The newest tickets are looked through, so many at most: what the page costs does not grow with the shop, and intake
     * has no index more to keep.
     */
    private static final int LOOKED_THROUGH = 20_000;

    private LeastSureRows() {}

    /**
     * @param version    what an agent saw who sorts it
     * @param guess      where the type is unsorted, what it would have been; null where nothing was read that tells
     * @param confidence of the type or the guess
     */
    record View(
            UUID ticket,
            long number,
            long version,
            String subject,
            String snippet,
            String type,
            @Nullable String guess,
            double confidence) {}

    /** Nobody but the model has said their type. Without text there is nothing to learn from them. */
    static List<View> since(Connection connection, Instant since, int limit) throws SQLException {
        List<View> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, number, version, subject, snippet, type,
                       case when type = 'unsorted' then secondary_types[1] end, type_confidence
                  from (select * from ticket where last_message_at >= ?
                         order by last_message_at desc, id desc limit ?) newest
                 where not type_by_agent and status <> 'merged' and snippet <> ''
                 order by type <> 'unsorted', type_confidence, last_message_at desc, id desc limit ?
                """)) {
            select.setObject(1, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            select.setInt(2, LOOKED_THROUGH);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new View(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getDouble(8)));
                }
            }
        }
        return found;
    }
}
