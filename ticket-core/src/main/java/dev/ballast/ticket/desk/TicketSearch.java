package dev.ballast.ticket.desk;

import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.store.SearchWords;
import dev.ballast.ticket.store.TicketKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free text to tickets. Rare words are looked up first and their tickets listed; frequent ones are tested ticket by
 * ticket along the list's own order, where the first page is soon full. Neither reads all messages.
 */
final class TicketSearch {

    /** More messages than this with the words, and one ticket in a few hundred has them. */
    private static final int FREQUENT = 5_000;

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private TicketSearch() {}

    /** @return the condition over table {@code ticket t} */
    static Where condition(Connection connection, String wanted) throws SQLException {
        String query = SearchWords.query(wanted);
        Set<UUID> ids = named(connection, wanted);
        if (query == null) {
            return new Where().and("t.id = any(?)", ids);
        }
        Set<UUID> telling = telling(connection, query);
        if (telling == null) {
            return new Where().and("""
                    (t.id = any(?) or exists (select 1 from message m
                                               where m.ticket_id = t.id and m.words @@ ?::tsquery))
                    """, ids, query);
        }
        ids.addAll(telling);
        return new Where().and("t.id = any(?)", ids);
    }

    /** By ticket number and by order or shipment. */
    private static Set<UUID> named(Connection connection, String wanted) throws SQLException {
        Matcher number = NUMBER.matcher(wanted);
        boolean comparable = wanted.chars().anyMatch(Character::isLetterOrDigit);
        Set<UUID> ids = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id from ticket where number = ?
                union select ticket_id from ticket_key where key in (?, ?)
                """)) {
            select.setLong(1, number.matches() ? Long.parseLong(number.group(1)) : -1);
            select.setString(2, comparable ? TicketKey.order(OrderKey.of(wanted)) : "");
            select.setString(
                    3, comparable ? TicketKey.tracking(OrderKey.of(wanted).value()) : "");
            read(select, ids);
        }
        return ids;
    }

    /** The tickets that tell of these words today; null where the words are frequent. */
    private static @Nullable Set<UUID> telling(Connection connection, String query) throws SQLException {
        Set<UUID> homes = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select ticket_id from message where words @@ ?::tsquery and ticket_id is not null limit ?")) {
            select.setString(1, query);
            select.setInt(2, FREQUENT);
            if (read(select, homes) == FREQUENT) {
                return null;
            }
        }
        Set<UUID> telling = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                with recursive up(id, into_id) as (
                  select t.id, t.merged_into from unnest(?) as w(id) join ticket t on t.id = w.id
                  union select t.id, t.merged_into from up join ticket t on t.id = up.into_id)
                select id from up where into_id is null
                """)) {
            select.setArray(1, connection.createArrayOf("uuid", homes.toArray()));
            read(select, telling);
        }
        return telling;
    }

    private static int read(PreparedStatement select, Set<UUID> into) throws SQLException {
        int rows = 0;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                into.add(row.getObject(1, UUID.class));
                rows++;
            }
        }
        return rows;
    }
}
