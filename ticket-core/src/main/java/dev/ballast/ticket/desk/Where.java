package dev.ballast.ticket.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Conditions that all hold, as SQL with its parameters. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param sql with one {@code ?} per parameter; a list of texts and a set of ids are bound as arrays */
    Where and(String sql, Object... values) {
        conditions.add(sql);
        parameters.addAll(List.of(values));
        return this;
    }

    Where with(Where other) {
        Where both = new Where();
        both.conditions.addAll(conditions);
        both.conditions.addAll(other.conditions);
        both.parameters.addAll(parameters);
        both.parameters.addAll(other.parameters);
        return both;
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** @return the index of the next parameter */
    int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Object parameter : parameters) {
            if (parameter instanceof Collection<?> several) {
                statement.setArray(index++, connection.createArrayOf(elementType(several), several.toArray()));
            } else {
                statement.setObject(index++, parameter);
            }
        }
        return index;
    }

    private static String elementType(Collection<?> several) {
        return several instanceof Set ? "uuid" : "text";
    }
}
