package dev.ballast.ticket.intake;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.store.CandidateRows;
import dev.ballast.ticket.store.CustomerRows;
import dev.ballast.ticket.store.Identity;
import dev.ballast.ticket.store.IntakeLocks;
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

    LedgerLoader(Connection connection, List<Arrival> arrivals, MatchPolicy policy) {
        this.connection = connection;
        this.arrivals = arrivals;
        this.policy = policy;
    }

    Ledger load() throws SQLException {
        IntakeLocks.take(connection, lockKeys());
        Ledger ledger = new Ledger();
        loadMessages(ledger);
        Map<Identity, Customer> customers = CustomerRows.byIdentity(connection, identities());
        customers.forEach(ledger::know);
        loadOrders(ledger);
        loadTickets(ledger, customers.values());
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

    private void loadOrders(Ledger ledger) throws SQLException {
        ledger.orders.putAll(OrderRows.byKey(
                connection,
                arrivals.stream().flatMap(a -> a.lookups().orders().stream()).collect(Collectors.toSet())));
        ledger.shipments.putAll(OrderRows.byTracking(
                connection,
                arrivals.stream().flatMap(a -> a.lookups().trackings().stream()).collect(Collectors.toSet())));
        ledger.ordersOfEmail.putAll(OrderRows.byEmail(
                connection,
                identities().stream()
                        .filter(identity -> identity.kind() == Identity.Kind.EMAIL)
                        .map(Identity::value)
                        .collect(Collectors.toSet())));
    }

    private void loadTickets(Ledger ledger, Collection<Customer> customers) throws SQLException {
        Set<String> keys = new HashSet<>();
        Set<TicketId> threads = new HashSet<>();
        ledger.shipments
                .values()
                .forEach(order -> keys.add(TicketKey.order(order.order().key())));
        for (Arrival arrival : arrivals) {
            keys.addAll(ticketKeys(arrival));
            Stream.concat(Stream.of(arrival.message().externalId()), arrival.message().inReplyTo().stream())
                    .flatMap(id -> ledger.ticketsNaming(id).stream())
                    .forEach(threads::add);
        }
        Set<UUID> owners = customers.stream().map(Customer::id).collect(Collectors.toSet());
        Map<TicketId, Ticket> tickets = CandidateRows.load(
                connection, owners, keys, threads, oldestOf(arrivals).minus(policy.reopenWindow()));
        tickets.values().forEach(ticket -> ledger.add(Working.stored(ticket)));
        for (CandidateRows.Text text : CandidateRows.texts(connection, tickets.keySet())) {
            ledger.remember(text);
        }
    }

    private static Instant oldestOf(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::at).min(Instant::compareTo).orElseThrow();
    }
}
