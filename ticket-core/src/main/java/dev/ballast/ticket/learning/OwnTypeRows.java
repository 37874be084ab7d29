package dev.ballast.ticket.learning;

import dev.ballast.ticket.store.Json;
import dev.ballast.ticket.triage.OwnType;
import dev.ballast.ticket.triage.ProblemType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Types that agents defined at the desk. */
final class OwnTypeRows {

    private OwnTypeRows() {}

    static void put(Connection connection, OwnType type, int version) throws SQLException {
        withdraw(connection, type.code(), version);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into own_type (code, definition, added_in) values (?, ?::jsonb, ?)")) {
            insert.setString(1, type.code().code());
            insert.setString(2, Json.write(type));
            insert.setInt(3, version);
            insert.executeUpdate();
        }
    }

    /** @return false where there was none */
    static boolean withdraw(Connection connection, ProblemType code, int version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update own_type set withdrawn_in = ? where code = ? and withdrawn_in is null")) {
            update.setInt(1, version);
            update.setString(2, code.code());
            return update.executeUpdate() > 0;
        }
    }

    /** In the order they were first defined. */
    static List<OwnType> of(Connection connection, int version) throws SQLException {
        List<OwnType> types = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select definition::text from own_type o
                 where added_in <= ? and (withdrawn_in is null or withdrawn_in > ?)
                 order by (select min(added_in) from own_type f where f.code = o.code), code
                """)) {
            select.setInt(1, version);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    types.add(Json.read(row.getString(1), OwnType.class));
                }
            }
        }
        return types;
    }
}
