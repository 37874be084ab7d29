package dev.ballast.ticket.desk;

import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.store.SearchWords;
import dev.ballast.ticket.store.TicketKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks free text up. */
final class SearchedWords {

    /** Of no more messages than this are the tickets fetched and named to the list one by one. */
    private static final int FREQUENT = 5_000;

    /** What is thought of words that turn out to be frequent and that no statistics tell of yet. */
    private static final double RECENTLY_FREQUENT = 0.02;

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private final Connection connection;

    SearchedWords(Connection connection) {
        this.connection = connection;
    }

    TicketSearch find(String wanted) throws SQLException {
        List<String> terms = SearchWords.terms(wanted);
        Set<UUID> ids = named(wanted);
        if (terms.isEmpty()) {
            return new TicketSearch.Rare(ids);
        }
        String words = String.join(" & ", terms);
        Counted counted = counted(terms);
        if (counted.messages() > FREQUENT) {
            return new TicketSearch.Frequent(words, ids, counted.messages(), counted.share());
        }
        Set<UUID> telling = telling(words);
        if (telling == null) {
            return new TicketSearch.Frequent(words, ids, FREQUENT, RECENTLY_FREQUENT);
        }
        ids.addAll(telling);
        return new TicketSearch.Rare(ids);
    }

    /** Messages with a word, about, and their share of all. */
    private record Counted(double messages, double share) {}

    /**
     * The rarest of the words in PostgreSQL's statistics; none where it is too rare to stand there. The planner's own
     * estimate is no help: where it knows fewer than a hundred words, as in a young shop, every beginning of a word is in
     * two of a hundred messages for it. Asking the index reads every one of them before it gives the first.
     */
    private Counted counted(List<String> terms) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                with known as materialized (
                  select array_to_tsvector(array[word]) as word, share
                    from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as k(word, share)
                   where schemaname = current_schema() and tablename = 'message' and attname = 'words'
                     and word is not null),
                rarest as (
                  select least(1, min((select coalesce(sum(share), 0) from known where known.word @@ term))) as share
                    from unnest(?::tsquery[]) as w(term))
                select share * greatest(0, reltuples), share from rarest, pg_class where oid = 'message'::regclass
                """)) {
            select.setArray(1, connection.createArrayOf("text", terms.toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Counted(row.getDouble(1), row.getDouble(2)) : new Counted(0, 0);
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

    /** The tickets that tell of these words today, and some that were merged; null where the words are frequent. */
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
        try (PreparedStatement select = connection.prepareStatement("""
                with recursive telling(id) as (
                  select unnest(?) union select x.merged_into from telling join ticket x on x.id = telling.id
                                          where x.merged_into is not null)
                select id from telling
                """)) {
            select.setArray(1, connection.createArrayOf("uuid", homes.toArray()));
            read(select, homes);
        }
        return homes;
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
