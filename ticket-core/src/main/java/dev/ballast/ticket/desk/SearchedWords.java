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

/** Looks free text up. */
final class SearchedWords {

    /** More messages than this with the words, and one ticket in a few hundred has them. */
    private static final int FREQUENT = 5_000;

    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private final Connection connection;

    SearchedWords(Connection connection) {
        this.connection = connection;
    }

    TicketSearch find(String wanted) throws SQLException {
        String words = SearchWords.query(wanted);
        Set<UUID> ids = named(wanted);
        if (words != null && estimate(words) > FREQUENT) {
            return new TicketSearch.Frequent(words, ids);
        }
        if (words != null) {
            Set<UUID> telling = telling(words);
            if (telling == null) {
                return new TicketSearch.Frequent(words, ids);
            }
            ids.addAll(telling);
        }
        return new TicketSearch.Rare(ids);
    }

    /**
     * How many messages have the words, as the planner's statistics of frequent words tell. Asking the index reads every
     * one of them before it gives the first: two seconds for a word in each of a million.
     */
    private long estimate(String words) throws SQLException {
        try (PreparedStatement explain =
                connection.prepareStatement("explain select 1 from message where words @@ ?::tsquery")) {
            explain.setString(1, words);
            try (ResultSet row = explain.executeQuery()) {
                Matcher rows = ROWS.matcher(row.next() ? row.getString(1) : "");
                return rows.find() ? Long.parseLong(rows.group(1)) : 0;
            }
        }
    }

    /** By ticket number and by order or shipment. */
    private Set<UUID> named(String wanted) throws SQLException {
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
    private @Nullable Set<UUID> telling(String words) throws SQLException {
        Set<UUID> homes = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select ticket_id from message where words @@ ?::tsquery and ticket_id is not null limit ?")) {
            select.setString(1, words);
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
