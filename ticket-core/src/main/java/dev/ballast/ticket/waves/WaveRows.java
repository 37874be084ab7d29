package dev.ballast.ticket.waves;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Arrivals out of the tickets. */
final class WaveRows {

    private WaveRows() {}

    /** Kinds of which many are no problem, and what nobody has sorted yet. */
    static List<Arrivals> since(Connection connection, Instant from) throws SQLException {
        List<Arrivals> arrivals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select type, product, date_trunc('hour', opened_at, 'UTC') as hour, count(distinct person_id)
                  from ticket
                 where opened_at >= ? and status <> 'merged' and type not in ('unsorted', 'other', 'praise', 'pre-sale')
                 group by 1, 2, 3
                """)) {
            select.setObject(1, from.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    arrivals.add(new Arrivals(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getInt(4)));
                }
            }
        }
        return arrivals;
    }
}
