package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.customers.CustomerPair;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.store.CandidateRows;
import dev.ballast.ticket.store.ContentHash;
import dev.ballast.ticket.store.CustomerRows.Link;
import dev.ballast.ticket.store.Identity;
import dev.ballast.ticket.store.MessageRow;
import dev.ballast.ticket.store.MessageRows.Revision;
import dev.ballast.ticket.store.OrderFacts;
import dev.ballast.ticket.store.SeenMessage;
import dev.ballast.ticket.store.Suggestion;
import dev.ballast.ticket.store.TicketKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a batch needs to know and all that it will write: loaded by a handful of queries, changed in memory, written
 * by a handful of statements. Used by one thread.
 */
final class Ledger {

    private final Map<String, List<SeenMessage>> messages = new HashMap<>();
    private final Map<String, List<SeenMessage>> texts = new HashMap<>();
    private final Map<Identity, List<Customer>> customers = new HashMap<>();
    private final Map<Identity, List<OrderFacts>> ordersOfContact = new HashMap<>();
    private final Map<TicketId, Working> tickets = new LinkedHashMap<>();
    private final List<Ticket> mergedAway = new ArrayList<>();
    private final Map<UUID, Set<TicketId>> ticketsOfPerson = new HashMap<>();
    private final Map<String, Set<TicketId>> ticketsOfKey = new HashMap<>();

    final Map<OrderKey, OrderFacts> orders = new HashMap<>();
    final Map<String, OrderFacts> shipments = new HashMap<>();

    final List<Customer> newCustomers = new ArrayList<>();
    final List<Link> newLinks = new ArrayList<>();
    /** Questions older than what tickets in question tell already. */
    final Set<UUID> late = new LinkedHashSet<>();

    final Map<CustomerPair, String> evidence = new LinkedHashMap<>();
    final List<MessageRow> newMessages = new ArrayList<>();
    final Map<UUID, Revision> revisions = new LinkedHashMap<>();
    final List<Suggestion> suggestions = new ArrayList<>();

    // --- messages

    void know(SeenMessage message) {
        messages.computeIfAbsent(message.externalId(), _ -> new ArrayList<>()).add(message);
        texts.computeIfAbsent(textKey(message.conversation(), message.content()), _ -> new ArrayList<>())
                .add(message);
    }

    /** Everything stored under this external id of this account: one entry, more where the id was reused. */
    List<SeenMessage> variants(Channel channel, String account, String externalId) {
        return messages.getOrDefault(externalId, List.of()).stream()
                .filter(m -> m.channel() == channel && m.account().equals(account))
                .toList();
    }

    /** The message that one of these ids names, nearest first; of any account, because a thread may change mailboxes. */
    @Nullable
    SeenMessage parent(Channel channel, Collection<String> externalIds) {
        return externalIds.stream()
                .flatMap(id -> messages.getOrDefault(id, List.of()).stream())
                .filter(m -> m.channel() == channel && m.ticket() != null)
                .findFirst()
                .orElse(null);
    }

    /** Tickets of the messages under this external id. */
    Set<TicketId> ticketsNaming(String externalId) {
        return messages.getOrDefault(externalId, List.of()).stream()
                .map(SeenMessage::ticket)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The same text of the same conversation, sent shortly before or after. */
    @Nullable
    SeenMessage repeated(Arrival arrival) {
        return texts
                .getOrDefault(textKey(arrival.message().conversation().value(), arrival.content()), List.of())
                .stream()
                .filter(m -> m.ticket() != null
                        && Duration.between(m.sentAt(), arrival.at()).abs().compareTo(LedgerLoader.REPEAT_WITHIN) < 0)
                .findFirst()
                .orElse(null);
    }

    private static String textKey(String conversation, ContentHash content) {
        return conversation + '\n' + content.hex();
    }

    /** The seen message says something else now. */
    void replace(SeenMessage before, SeenMessage after) {
        messages.getOrDefault(before.externalId(), List.of()).replaceAll(m -> m.id().equals(after.id()) ? after : m);
    }

    // --- orders

    @Nullable
    OrderFacts order(OrderKey key) {
        OrderFacts listed = orders.get(key);
        return listed != null
                ? listed
                : shipments.values().stream()
                        .filter(facts -> facts.order().key().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    void know(Identity contact, List<OrderFacts> orders) {
        ordersOfContact.put(contact, orders);
    }

    /** Whose contact at checkout this was, newest first. */
    List<OrderFacts> ordersOf(Identity contact) {
        return ordersOfContact.getOrDefault(contact, List.of());
    }

    // --- customers

    void know(Identity identity, Customer customer) {
        customers.computeIfAbsent(identity, _ -> new ArrayList<>()).add(customer);
    }

    /** The oldest first. */
    List<Customer> customers(Identity identity) {
        return customers.getOrDefault(identity, List.of());
    }

    void create(Customer customer) {
        newCustomers.add(customer);
    }

    void link(Identity identity, Customer customer, String reason) {
        if (customers(identity).stream().noneMatch(known -> known.id().equals(customer.id()))) {
            know(identity, customer);
            newLinks.add(new Link(identity, customer.id(), reason));
        }
    }

    // --- tickets

    void add(Working working) {
        Ticket ticket = working.ticket();
        if (tickets.putIfAbsent(ticket.id(), working) == null) {
            ticketsOfPerson
                    .computeIfAbsent(ticket.customer().person(), _ -> new LinkedHashSet<>())
                    .add(ticket.id());
            if (ticket.state() instanceof TicketState.Merged) {
                mergedAway.add(ticket);
            }
            index(ticket);
        }
    }

    void index(Ticket ticket) {
        TicketKey.of(ticket)
                .forEach(key -> ticketsOfKey
                        .computeIfAbsent(key.key(), _ -> new LinkedHashSet<>())
                        .add(key.ticket()));
    }

    /** The ticket that tells this one's story today. */
    @Nullable
    Working live(TicketId id) {
        Working working = tickets.get(id);
        // Merging never makes a circle, see TicketState.Merged; the bound only keeps a broken row from hanging intake.
        for (int hop = 0; hop < 100 && working != null; hop++) {
            if (!(working.ticket().state() instanceof TicketState.Merged merged)) {
                return working;
            }
            working = tickets.get(merged.into());
        }
        return null;
    }

    List<Working> ofPerson(UUID person) {
        return live(ticketsOfPerson.getOrDefault(person, Set.of()));
    }

    /** Its own customer and those of the tickets merged into it: an agent said that it is one problem. */
    List<Customer> customersOf(Working working) {
        return Stream.concat(
                        Stream.of(working.ticket()), mergedAway.stream().filter(ticket -> live(ticket.id()) == working))
                .map(Ticket::customer)
                .toList();
    }

    List<Working> ofKey(String key) {
        return live(ticketsOfKey.getOrDefault(key, Set.of()));
    }

    private List<Working> live(Set<TicketId> ids) {
        return ids.stream().map(this::live).filter(Objects::nonNull).distinct().toList();
    }

    void remember(CandidateRows.Text text) {
        Working working = live(text.ticket());
        if (working != null) {
            working.remember(text.conversation(), text.body());
        }
    }

    Collection<Working> tickets() {
        return tickets.values();
    }
}
