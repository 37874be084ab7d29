package dev.ballast.ticket.regroup;

import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.TestDatabase;
import dev.ballast.ticket.change.Step;
import dev.ballast.ticket.change.TicketWriter;
import dev.ballast.ticket.customers.CustomerPair;
import dev.ballast.ticket.customers.Links;
import dev.ballast.ticket.intake.Replica;
import dev.ballast.ticket.model.Outcome;
import dev.ballast.ticket.model.Resolution;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.store.StoryRows;
import dev.ballast.ticket.store.TicketRows;
import dev.ballast.ticket.triage.ProblemType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** A shop with a handful of tickets, of which agents say at random what belongs together, and who is one person. */
final class RegroupedShop {

    /** What an agent did, and can take back. */
    sealed interface Done {
        record Regrouped(UUID regrouping) implements Done {}

        record Linked(CustomerPair pair) implements Done {}

        record Unlinked(CustomerPair pair) implements Done {}
    }

    private static final List<String> TEXTS = List.of(
            "Where is my parcel of order #%d? It has not moved for ten days.",
            "The shirt of order #%d is too small.",
            "I want my money back for order #%d, or I will go to my lawyer.",
            "Any news?",
            "Thank you.");

    private final TestDatabase database;
    private final Random random;
    private final Replica intake;
    private Instant now = Messages.NOON;
    private int messages;

    private RegroupedShop(TestDatabase database, long seed) {
        this.database = database;
        this.random = new Random(seed);
        this.intake = new Replica(database, clock());
    }

    static RegroupedShop open(TestDatabase database, long seed) throws SQLException {
        database.clear();
        RegroupedShop shop = new RegroupedShop(database, seed);
        for (int i = 0; i < 20; i++) {
            shop.somebodyWrites(0);
        }
        for (int i = 0; i < 6; i++) {
            shop.anAgentActs();
        }
        return shop;
    }

    private InstantSource clock() {
        return () -> now;
    }

    /** One message in six comes so late that messages of others may have to be regrouped for it. */
    void somebodyWrites() throws SQLException {
        somebodyWrites(random.nextInt(6) == 0 ? 31 : 0);
    }

    private void somebodyWrites(int minutesLate) throws SQLException {
        now = now.plus(Duration.ofMinutes(7));
        int customer = random.nextInt(7);
        String text = TEXTS.get(random.nextInt(TEXTS.size())).formatted(5000 + customer) + " (" + messages++ + ")";
        Messages said = Messages.dm("psid-" + customer, "Customer Number" + customer)
                .id("message-" + messages)
                .saying("", text)
                .at(now.minus(Duration.ofMinutes(minutesLate)));
        intake.take(random.nextInt(4) == 0 ? said.by(Author.SHOP) : said);
    }

    void anAgentActs() throws SQLException {
        now = now.plusSeconds(60);
        Ticket ticket = any(live());
        database.transactions().commit(connection -> {
            Story story = StoryRows.of(connection, List.of(ticket.id())).get(ticket.id());
            Outcome outcome = switch (random.nextInt(5)) {
                case 0 -> ticket.resolve(new Resolution("answered"), now);
                case 1 -> ticket.setWaiting(now);
                case 2 -> ticket.spent(random.nextInt(100), now);
                case 3 -> ticket.handled("assigned", ticket.handling().assignedTo("agent" + random.nextInt(3)), now);
                default ->
                    ticket.corrected(
                            "classified", ticket.handling().corrections().type(new ProblemType("colour")), story, now);
            };
            return outcome instanceof Outcome.Changed(var next, var change)
                    ? new TicketWriter(connection, "admin", now)
                            .update(ticket, List.of(new Step(next, change, null, null)))
                    : ticket;
        });
    }

    /** @return empty where the model refused */
    Optional<Done> regroup() throws SQLException {
        now = now.plusSeconds(60);
        List<Ticket> live = live();
        Ticket one = any(live);
        Ticket other = any(live);
        return switch (random.nextInt(6)) {
            case 0 -> attempt(regroup -> regroup.merge(one.id(), other.id()));
            case 1, 2 -> attempt(regroup -> regroup.split(one.id(), some(one)));
            case 3 -> attempt(regroup -> regroup.move(one.id(), some(one), other.id()));
            default -> linkOrUnlink();
        };
    }

    private Optional<Done> linkOrUnlink() throws SQLException {
        List<String> customers = database.texts("select id from customer order by id");
        UUID one = UUID.fromString(any(customers));
        UUID other = UUID.fromString(any(customers));
        if (one.equals(other)) {
            return Optional.empty();
        }
        CustomerPair pair = CustomerPair.of(one, other);
        if (links(links -> links.link(pair, "an agent said so"))) {
            return Optional.of(new Done.Linked(pair));
        }
        return links(links -> links.unlink(pair)) ? Optional.of(new Done.Unlinked(pair)) : Optional.empty();
    }

    /** @return false where a ticket would be left empty: what took its messages away is undone first */
    boolean undo(Done done) throws SQLException {
        now = now.plusSeconds(60);
        return switch (done) {
            case Done.Regrouped(var regrouping) ->
                attempt(regroup -> regroup.undo(regrouping)).isPresent();
            case Done.Linked(var pair) -> links(links -> links.unlink(pair));
            case Done.Unlinked(var pair) -> links(links -> links.link(pair, "an agent said so"));
        };
    }

    private interface Linking {
        boolean with(Links links) throws SQLException;
    }

    private boolean links(Linking linking) throws SQLException {
        return database.transactions().commit(connection -> linking.with(new Links(connection, "admin", now)));
    }

    private interface Work {
        Regroup.Done with(Regroup regroup) throws SQLException;
    }

    private Optional<Done> attempt(Work work) throws SQLException {
        try {
            return Optional.of(new Done.Regrouped(database.transactions()
                    .commit(connection -> work.with(
                            new Regroup(connection, "admin", new TimeOrderedIds(InstantSource.system()), now)))
                    .regrouping()));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** Those that stand, the system's own among them. */
    List<Done> standing() throws SQLException {
        List<Done> standing = new ArrayList<>();
        database.texts("select id from regrouping where undone_at is null order by done_at, id")
                .forEach(id -> standing.add(new Done.Regrouped(UUID.fromString(id))));
        database.texts("select one || ' ' || other from customer_link where undone_at is null order by 1")
                .forEach(pair -> standing.add(new Done.Linked(
                        CustomerPair.of(UUID.fromString(pair.substring(0, 36)), UUID.fromString(pair.substring(37))))));
        return standing;
    }

    private List<Ticket> live() throws SQLException {
        List<Ticket> live = new ArrayList<>();
        for (String id : database.texts("select id from ticket where status <> 'merged' order by number")) {
            live.add(database.transactions()
                    .commit(connection -> TicketRows.lock(connection, new TicketId(UUID.fromString(id)))
                            .orElseThrow()));
        }
        return live;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<UUID> some(Ticket ticket) throws SQLException {
        List<UUID> shown = new ArrayList<>(database.texts("""
                        with recursive told(id) as (
                          select '%s'::uuid union all
                          select t.id from told join ticket t on t.merged_into = told.id)
                        select m.id from told join message m on m.ticket_id = told.id order by m.external_id
                        """.formatted(ticket.id())).stream()
                .map(UUID::fromString)
                .toList());
        Collections.shuffle(shown, random);
        return shown.subList(0, 1 + random.nextInt(shown.size()));
    }

    Set<TicketId> tickets() throws SQLException {
        return database.texts("select id from ticket").stream()
                .map(id -> new TicketId(UUID.fromString(id)))
                .collect(Collectors.toSet());
    }

    List<String> homes() throws SQLException {
        return database.texts("select id || ' in ' || ticket_id from message order by id");
    }

    List<String> persons() throws SQLException {
        return database.texts("select id || ' is ' || coalesce(person_id, id) from customer order by id");
    }

    /** All there is to know about these tickets but how often and when they changed. */
    List<String> state(Set<TicketId> tickets) throws SQLException {
        String ids = new TreeSet<>(tickets.stream().map(id -> "'" + id + "'").toList())
                .stream().collect(Collectors.joining(","));
        List<String> state = new ArrayList<>(database.texts(
                "select to_jsonb(t) - 'version' - 'changed_at' from ticket t where id in (" + ids + ") order by id"));
        state.addAll(homes());
        state.addAll(persons());
        state.addAll(database.texts(
                "select key || ' ' || ticket_id from ticket_key where ticket_id in (" + ids + ") order by 1"));
        return state;
    }
}
