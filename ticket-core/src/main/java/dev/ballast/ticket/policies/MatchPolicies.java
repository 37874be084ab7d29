package dev.ballast.ticket.policies;

import dev.ballast.ticket.match.MatchPolicy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Table {@code match_policy}. Read in the transaction that needs it: a fifth of a millisecond, and no replica lags. */
@Singleton
public class MatchPolicies {

    private final MatchPolicy configured;

    /** @param configured holds until an agent sets another */
    public MatchPolicies(MatchPolicy configured) {
        this.configured = configured;
    }

    /** @param by agent login */
    record Chosen(int version, MatchPolicy policy, String by, Instant at) {}

    public MatchPolicy current(Connection connection) throws SQLException {
        return chosen(connection).map(Chosen::policy).orElse(configured);
    }

    MatchPolicy configured() {
        return configured;
    }

    Optional<Chosen> chosen(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select * from match_policy order by version desc limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    void choose(Connection connection, MatchPolicy policy, String by, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into match_policy (join_at, suggest_at, window_seconds, reopen_seconds, set_by, set_at)
                values (?, ?, ?, ?, ?, ?)
                """)) {
            insert.setDouble(1, policy.joinAt());
            insert.setDouble(2, policy.suggestAt());
            insert.setLong(3, policy.window().toSeconds());
            insert.setLong(4, policy.reopenWindow().toSeconds());
            insert.setString(5, by);
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static Chosen read(ResultSet row) throws SQLException {
        return new Chosen(
                row.getInt("version"),
                new MatchPolicy(
                        row.getDouble("join_at"),
                        row.getDouble("suggest_at"),
                        Duration.ofSeconds(row.getLong("window_seconds")),
                        Duration.ofSeconds(row.getLong("reopen_seconds"))),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
