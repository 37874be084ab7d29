package dev.ballast.ticket.intake;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.store.CandidateRows;
import dev.ballast.ticket.store.CustomerRows;
import dev.ballast.ticket.store.Identity;
import dev.ballast.ticket.store.IntakeLocks;
import dev.ballast.ticket.store.OrderFacts;
import dev.ballast.ticket.store.OrderRows;
import dev.ballast.ticket.store.SeenMessage;
import dev.ballast.ticket.store.SeenMessages;
import dev.ballast.ticket.store.TicketKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Locks what a batch may decide about, then loads it. The number of queries does not depend on the batch's size. */
final class LedgerLoader {

    /** A text sent again within it is an impatient finger, not a second question. */
    static final Duration REPEAT_WITHIN = Duration.ofMinutes(10);

    private final Connection connection;
    private final List<Arrival> arrivals;
    private final MatchPolicy policy;
    private final Set<UUID> persons = new HashSet<>();

    LedgerLoader(Connection connection, List<Arrival> arrivals, MatchPolicy policy) {
        this.connection = connection;
        this.arrivals = arrivals;
        this.policy = policy;
    }

    Ledger load() throws SQLException {
        IntakeLocks.take(connection, lockKeys());
        Ledger ledger = new Ledger();
        loadMessages(ledger);
        Set<Identity> senders = identities();
        loadCustomers(ledger, senders);
        loadOrders(ledger, senders);
        loadCustomers(ledger, contacts(ledger, senders));
        loadTickets(ledger);
        return ledger;
    }

    private Set<String> lockKeys() {
        Set<String> keys = new HashSet<>();
        for (Arrival arrival : arrivals) {
            keys.add("c/" + arrival.message().conversation().value());
            arrival.identities().forEach(identity -> keys.add(identity.key()));
            keys.addAll(ticketKeys(arrival));
        }
        return keys;
    }

    private static List<String> ticketKeys(Arrival arrival) {
        return Stream.concat(
                        arrival.lookups().orders().stream().map(TicketKey::order),
                        arrival.lookups().trackings().stream().map(TicketKey::tracking))
                .toList();
    }

    private void loadMessages(Ledger ledger) throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        Set<SeenMessages.Repeat> texts = new LinkedHashSet<>();
        Instant earliest = Instant.MAX;
        for (Arrival arrival : arrivals) {
            ids.add(arrival.message().externalId());
            ids.addAll(arrival.message().inReplyTo());
            texts.add(new SeenMessages.Repeat(arrival.message().conversation().value(), arrival.content()));
            earliest = arrival.at().isBefore(earliest) ? arrival.at() : earliest;
        }
        Set<UUID> known = new HashSet<>();
        for (SeenMessage message : SeenMessages.byExternalId(connection, ids)) {
            known.add(message.id());
            ledger.know(message);
        }
        for (SeenMessage message : SeenMessages.repeats(connection, texts, earliest.minus(REPEAT_WITHIN))) {
            if (known.add(message.id())) {
                ledger.know(message);
            }
        }
    }

    private Set<Identity> identities() {
        return arrivals.stream().flatMap(a -> a.identities().stream()).collect(Collectors.toSet());
    }

    private void loadCustomers(Ledger ledger, Collection<Identity> wanted) throws SQLException {
        CustomerRows.byIdentity(connection, wanted)
                .forEach((identity, customers) -> customers.forEach(customer -> {
                    ledger.know(identity, customer);
                    persons.add(customer.person());
                }));
    }

    private void loadOrders(Ledger ledger, Set<Identity> senders) throws SQLException {
        ledger.orders.putAll(OrderRows.byKey(
                connection,
                arrivals.stream().flatMap(a -> a.lookups().orders().stream()).collect(Collectors.toSet())));
        ledger.shipments.putAll(OrderRows.byTracking(
                connection,
                arrivals.stream().flatMap(a -> a.lookups().trackings().stream()).collect(Collectors.toSet())));
        Map<String, List<OrderFacts>> byEmail = OrderRows.byEmail(connection, values(senders, Identity.Kind.EMAIL));
        Map<String, List<OrderFacts>> byPhone = OrderRows.byPhone(connection, values(senders, Identity.Kind.PHONE));
        for (Identity sender : senders) {
            List<OrderFacts> orders = (sender.kind() == Identity.Kind.EMAIL ? byEmail : byPhone).get(sender.value());
            if (orders != null) {
                ledger.know(sender, orders);
            }
        }
    }

    private static Set<String> values(Set<Identity> identities, Identity.Kind kind) {
        return identities.stream()
                .filter(identity -> identity.kind() == kind)
                .map(Identity::value)
                .collect(Collectors.toSet());
    }

    /** By whom the orders in question were placed: whoever proves to be the same may be linked. */
    private static Set<Identity> contacts(Ledger ledger, Set<Identity> senders) {
        Set<Identity> contacts = Stream.of(
                        ledger.orders.values().stream(),
                        ledger.shipments.values().stream(),
                        senders.stream().filter(Identity::verified).flatMap(s -> ledger.ordersOf(s).stream()))
                .flatMap(orders -> orders)
                .flatMap(order -> Evidence.contacts(order).stream())
                .collect(Collectors.toSet());
        contacts.removeAll(senders);
        return contacts;
    }

    private void loadTickets(Ledger ledger) throws SQLException {
        Set<String> keys = new HashSet<>();
        Set<TicketId> threads = new HashSet<>();
        ledger.shipments
                .values()
                .forEach(order -> keys.add(TicketKey.order(order.order().key())));
        for (Arrival arrival : arrivals) {
            keys.addAll(ticketKeys(arrival));
            if (arrival.linked() != null) {
                threads.add(arrival.linked());
            }
            Stream.concat(Stream.of(arrival.message().externalId()), arrival.message().inReplyTo().stream())
                    .flatMap(id -> ledger.ticketsNaming(id).stream())
                    .forEach(threads::add);
        }
        Map<TicketId, Ticket> tickets = CandidateRows.load(
                connection, persons, keys, threads, oldestOf(arrivals).minus(policy.reopenWindow()));
        tickets.values().forEach(ticket -> ledger.add(Working.stored(ticket)));
        for (CandidateRows.Text text : CandidateRows.texts(connection, tickets.keySet(), Matchmaker.TEXTS)) {
            ledger.remember(text);
        }
    }

    private static Instant oldestOf(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::at).min(Instant::compareTo).orElseThrow();
    }
}
