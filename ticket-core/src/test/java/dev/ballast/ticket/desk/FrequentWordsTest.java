package dev.ballast.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ballast.ticket.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whichever way a word is looked for, the pages are those of the plain question. Ticket 1 is the newest of 16,000. The
 * oldest hundred were merged: 15,901 into 1, 15,951 into 15,901 and so on, and only those at the end of the chain tell of
 * bygone things.
 */
class FrequentWordsTest {

    /** Words and, by number, the tickets that tell of them. */
    private static final Map<String, String> WORDS = Map.of(
            "every", "true",
            "half", "number % 2 = 0",
            "7", "number % 2 = 0 or number = 7",
            "rare", "number % 1000 = 7",
            "bygone", "number > 10500 or number <= 50",
            "every bygone", "number > 10500 or number <= 50");

    private static final Map<TicketOrder, String> ORDERS = Map.of(
            TicketOrder.ACTIVITY, "last_message_at desc, id desc",
            TicketOrder.OLDEST, "opened_at, id",
            TicketOrder.VALUE,
                    "value_at_risk desc nulls last, case when value_at_risk is null then null else id end desc, id");

    private static TestDatabase database;
    private static TicketQueries queries;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestDatabase.named("frequent_words");
        database.clear();
        database.execute("""
                insert into ticket (id, number, version, status, merged_into, subject, snippet, type, type_confidence,
                    type_by_agent, secondary_types, risk, angry, channels, order_keys, trackings, customer_id, person_id,
                    assignee, priority, messages_in, messages_out, effort_seconds, opened_at, last_message_at,
                    value_at_risk, changed_at)
                select id, n, 1, case when n > 15900 then 'merged' when n % 11 = 9 then 'resolved' else 'open' end,
                       case when n > 15950 then lpad((n - 50)::text, 32, '0')
                            when n > 15900 then lpad((n - 15900)::text, 32, '0') end::uuid,
                       '', '', case when n % 7 = 0 then 'size' else 'refund' end, 0.9, false, '{}', '{}', false,
                       '{email}', '{}', '{}', id, id, case when n % 400 = 0 then 'ann' end, 0, 1, 0, 0,
                       at - n * 7919 % 16000 * interval '1 hour', at, case when n % 5 = 0 then n % 9 end, at
                  from (select n, lpad(n::text, 32, '0')::uuid as id,
                               timestamptz '2026-11-26' - n / 3 * interval '1 minute' as at
                          from generate_series(1, 16000) as g(n)) f
                """);
        database.execute("""
                insert into message (id, ticket_id, direction, channel, platform, account, external_id, content_hash,
                    conversation, in_reply_to, author, sender_handle, sender_verified, body, sent_at, received_at,
                    stored_at, words)
                select id, id, 'in', 'email', 'imap', 'a', number::text, '', '', '{}', 'customer', '', true, '', opened_at,
                       opened_at, opened_at, array_to_tsvector(array['every']
                           || case when number % 2 = 0 then array['half', '7'] else '{}' end
                           || case when number % 1000 = 7 then array['rare'] else '{}' end
                           || case when number > 10500 and number not between 15901 and 15950 then array['bygone']
                                   else '{}' end)
                  from ticket
                """);
        database.execute("analyze ticket, message");
        queries = new TicketQueries(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @MethodSource
    void pages_are_those_of_the_plain_question(String words, TicketOrder order, String filter) throws SQLException {
        assertThat(pages(words, order, filter, 4))
                .as(words)
                .isEqualTo(plain(words, order, filter, 4 * 40))
                .isNotEmpty();
    }

    static Stream<Arguments> pages_are_those_of_the_plain_question() {
        return WORDS.keySet().stream()
                .flatMap(words -> ORDERS.keySet().stream()
                        .flatMap(
                                order -> Stream.of("true", "status = 'resolved'", "type = 'refund'", "assignee = 'ann'")
                                        .filter(filter -> !(words.equals("rare") && filter.startsWith("ass")))
                                        .map(filter -> arguments(words, order, filter))));
    }

    @Test
    void the_last_page_is_the_last_of_the_plain_question() throws SQLException {
        assertThat(pages("bygone", TicketOrder.ACTIVITY, "true", 1_000))
                .hasSize(5_450)
                .isEqualTo(plain("bygone", TicketOrder.ACTIVITY, "true", 16_000));
    }

    @Test
    void the_newest_are_counted() throws SQLException {
        TicketFacets.Facets facets = new TicketFacets(database.transactions()).of(filter("bygone", "true"));

        assertThat(facets.status()).isEqualTo(Map.of("open", 46L, "resolved", 4L));
        assertThat(facets.complete()).isFalse();
    }

    private static List<Long> pages(String words, TicketOrder order, String filter, int most) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        String cursor = null;
        int page = 0;
        do {
            TicketQueries.TicketPage shown = queries.page(filter(words, filter), order, cursor, 40);
            shown.items().forEach(item -> numbers.add(item.number()));
            cursor = shown.next();
            page++;
        } while (cursor != null && page < most);
        return numbers;
    }

    private static List<Long> plain(String words, TicketOrder order, String filter, int limit) throws SQLException {
        return database
                .texts("select number from ticket where status <> 'merged' and (%s) and %s order by %s limit %d"
                        .formatted(WORDS.get(words), filter, ORDERS.get(order), limit))
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    /** @param sql true, or one column and the value it has */
    private static TicketFilter filter(String words, String sql) {
        TicketFilter filter = new TicketFilter();
        filter.q = words;
        if (!sql.equals("true")) {
            String value = sql.substring(sql.indexOf('\'') + 1, sql.length() - 1);
            switch (sql.substring(0, sql.indexOf(' '))) {
                case "status" -> filter.status = List.of(value);
                case "type" -> filter.type = List.of(value);
                default -> filter.assignee = value;
            }
        }
        return filter;
    }
}
