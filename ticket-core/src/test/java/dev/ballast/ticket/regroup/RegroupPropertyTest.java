package dev.ballast.ticket.regroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.TestDatabase;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.store.StoryRows;
import dev.ballast.ticket.store.TicketRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever agents regroup, every ticket tells what its messages tell, and undoing gives back exactly what was. */
class RegroupPropertyTest {

    private static final int STEPS = 25;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.named("regroup");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undone_backwards_every_ticket_is_as_it_was_before_each_step(long seed) throws SQLException {
        RegroupedShop shop = RegroupedShop.open(database, seed);
        Deque<RegroupedShop.Done> done = new ArrayDeque<>();
        Deque<List<String>> before = new ArrayDeque<>();
        Deque<Set<TicketId>> known = new ArrayDeque<>();
        for (int step = 0; step < STEPS; step++) {
            Set<TicketId> tickets = shop.tickets();
            List<String> state = shop.state(tickets);
            shop.regroup().ifPresent(regrouping -> {
                done.push(regrouping);
                before.push(state);
                known.push(tickets);
            });
        }
        assertThat(done).as("seed %d does something", seed).hasSizeGreaterThan(STEPS / 5);

        while (!done.isEmpty()) {
            assertThat(shop.undo(done.pop())).isTrue();
            assertThat(shop.state(known.pop()))
                    .as("seed %d, %d left", seed, done.size())
                    .isEqualTo(before.pop());
        }
        assertConsistent(shop, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 304, 316, 336, 347})
    void undone_in_any_order_among_new_messages_and_agents_words_all_messages_come_home(long seed) throws SQLException {
        RegroupedShop shop = RegroupedShop.open(database, seed);
        Random random = new Random(seed);
        List<String> homes = shop.homes();
        List<String> persons = shop.persons();
        for (int step = 0; step < STEPS; step++) {
            List<RegroupedShop.Done> standing = shop.standing();
            switch (random.nextInt(6)) {
                case 0 -> shop.somebodyWrites();
                case 1 -> shop.anAgentActs();
                case 2 -> {
                    if (!standing.isEmpty()) {
                        shop.undo(standing.get(random.nextInt(standing.size())));
                    }
                }
                default -> shop.regroup();
            }
            assertConsistent(shop, seed);
        }

        for (int round = 0; !shop.standing().isEmpty(); round++) {
            assertThat(round)
                    .as("seed %d: something can always be undone", seed)
                    .isLessThan(STEPS);
            List<RegroupedShop.Done> standing = new ArrayList<>(shop.standing());
            Collections.shuffle(standing, random);
            for (RegroupedShop.Done done : standing) {
                shop.undo(done);
            }
        }

        assertConsistent(shop, seed);
        assertThat(shop.homes()).as("seed %d", seed).containsAll(homes);
        assertThat(shop.persons()).as("seed %d", seed).containsAll(persons);
    }

    private static void assertConsistent(RegroupedShop shop, long seed) throws SQLException {
        try (Connection connection = database.pool().getConnection()) {
            for (TicketId id : shop.tickets()) {
                Ticket ticket = TicketRows.lock(connection, id).orElseThrow();
                Story story = StoryRows.of(connection, List.of(id)).get(id);
                assertThat(ticket.retold(story, ticket.times().changedAt()))
                        .as("seed %d, ticket #%d tells what its messages tell", seed, ticket.number())
                        .usingRecursiveComparison()
                        .ignoringFields("version")
                        .isEqualTo(ticket);
            }
        }
        assertThat(database.texts("select sum(messages_in) from ticket where status <> 'merged'"))
                .as("seed %d: each message is counted once", seed)
                .isEqualTo(database.texts("select count(*) from message where said is not null and not repeats"));
        assertThat(database.texts("""
                        select t.number || ' at ' || t.version || ': ' || count(*) || ' events'
                          from ticket t left join outbox o on o.aggregateid = t.id::text
                         group by t.id having count(*) <> t.version
                        """))
                .as("seed %d: each version is told once", seed)
                .isEmpty();
        assertThat(database.texts("""
                        select k.key from ticket_key k full join
                          (select unnest(order_keys) as key, id from ticket) t
                            on k.ticket_id = t.id and k.key = 'o/' || t.key
                         where k.key is null or t.key is null
                        """))
                .as("seed %d: a ticket is found by what it names", seed)
                .isEmpty();
        assertThat(database.texts("""
                        with recursive tied(customer, other) as (
                          select id, id from customer
                          union select tied.customer, case when l.one = tied.other then l.other else l.one end
                            from tied join customer_link l on tied.other in (l.one, l.other) and l.undone_at is null)
                        select c.id from customer c
                         where coalesce(c.person_id, c.id) <> (select min(other::text)::uuid from tied where customer = c.id)
                        union all
                        select t.id from ticket t join customer c on c.id = t.customer_id
                         where t.person_id <> coalesce(c.person_id, c.id)
                        """))
                .as("seed %d: a person is what the links connect, and tickets know it", seed)
                .isEmpty();
    }
}
