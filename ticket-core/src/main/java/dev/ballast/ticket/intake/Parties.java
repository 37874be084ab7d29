package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.PersonName;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.store.Identity;
import dev.ballast.ticket.store.OrderFacts;
import dev.ballast.ticket.store.TicketKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says who wrote. */
final class Parties {

    private final Ledger ledger;
    private final TimeOrderedIds ids;

    Parties(Ledger ledger, TimeOrderedIds ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /** @param orders that the message names */
    Party of(Arrival arrival, Set<OrderKey> orders) {
        boolean vouched = arrival.identities().stream().anyMatch(Identity::verified);
        List<Customer> known = known(arrival, orders);
        return new Party(known, vouched, vouched ? evident(arrival, orders, known) : Map.of());
    }

    /** The customers that wrote this way before, and of those that share an address the ones that name and order fit. */
    private List<Customer> known(Arrival arrival, Set<OrderKey> orders) {
        List<Customer> sharing = arrival.identities().stream()
                .flatMap(identity -> ledger.customers(identity).stream())
                .distinct()
                .toList();
        String shown = arrival.message().sender().name();
        List<Customer> fitting = sharing.stream()
                .filter(customer -> !isAnother(shown, customer.name()))
                .toList();
        if (fitting.isEmpty()) {
            boolean somebodyElse = !sharing.isEmpty()
                    && !orders.isEmpty()
                    && sharing.stream().allMatch(customer -> orderedOthers(customer, arrival, orders));
            return somebodyElse ? List.of() : sharing;
        }
        List<Customer> byOrder = fitting.stream()
                .filter(customer -> !Collections.disjoint(ordersOf(customer, arrival), orders))
                .toList();
        return byOrder.isEmpty() ? fitting : byOrder;
    }

    private static boolean isAnother(@Nullable String shown, @Nullable String known) {
        return shown != null
                && known != null
                && !shown.equals(known)
                && PersonName.of(shown).contradicts(PersonName.of(known));
    }

    private boolean orderedOthers(Customer customer, Arrival arrival, Set<OrderKey> orders) {
        Set<OrderKey> own = ordersOf(customer, arrival);
        boolean differ = !own.isEmpty() && Collections.disjoint(own, orders);
        PersonName name = PersonName.of(customer.name());
        return differ
                || (own.isEmpty()
                        && orders.stream()
                                .map(ledger::order)
                                .anyMatch(facts ->
                                        facts != null && name.contradicts(PersonName.of(facts.customerName()))));
    }

    /** What this customer's tickets name, and what was ordered under the address in their name. */
    private Set<OrderKey> ordersOf(Customer customer, Arrival arrival) {
        Set<OrderKey> own = new HashSet<>();
        for (Working working : ledger.ofPerson(customer.person())) {
            Ticket ticket = working.ticket();
            if (ticket.customer().id().equals(customer.id())) {
                own.addAll(ticket.about().orders());
            }
        }
        PersonName name = PersonName.of(customer.name());
        arrival.identities().stream()
                .flatMap(identity -> ledger.ordersOf(identity).stream())
                .filter(facts -> name.agreesWith(PersonName.of(facts.customerName())))
                .forEach(facts -> own.add(facts.order().key()));
        return own;
    }

    private Map<Customer, Evidence.Proof> evident(Arrival arrival, Set<OrderKey> orders, List<Customer> known) {
        PersonName name = PersonName.of(arrival.message().sender().name());
        Map<Customer, Evidence.Proof> evident = new HashMap<>();
        Stream<OrderFacts> facts = Stream.concat(
                orders.stream().map(ledger::order).flatMap(order -> Optional.ofNullable(order).stream()),
                arrival.identities().stream().flatMap(identity -> ledger.ordersOf(identity).stream()));
        facts.distinct().forEach(order -> {
            boolean named = orders.contains(order.order().key());
            Evidence.of(arrival.identities(), name, order, named)
                    .ifPresent(why -> Evidence.contacts(order).stream()
                            .flatMap(contact -> ledger.customers(contact).stream())
                            .filter(customer -> !name.contradicts(PersonName.of(customer.name())))
                            .forEach(customer -> evident.put(customer, why)));
        });
        orders.forEach(order -> ownersUnder(name, order, known)
                .forEach(owner -> evident.putIfAbsent(owner, Evidence.byName(order.value()))));
        evident.keySet().removeIf(customer -> isOneOf(known, customer));
        return evident;
    }

    private static boolean isOneOf(List<Customer> known, Customer customer) {
        return known.stream().anyMatch(own -> own.person().equals(customer.person()));
    }

    /** Customers of tickets that name the order, whose name it is, too. */
    private Stream<Customer> ownersUnder(PersonName name, OrderKey order, List<Customer> known) {
        OrderFacts facts = ledger.order(order);
        boolean anothers = facts != null && name.contradicts(PersonName.of(facts.customerName()));
        return anothers
                ? Stream.empty()
                : ledger.ofKey(TicketKey.order(order)).stream()
                        .flatMap(working -> ledger.customersOf(working).stream())
                        .filter(owner -> !isOneOf(known, owner))
                        .filter(owner -> name.agreesWith(PersonName.of(owner.name())));
    }

    /** The customer that the sender is, created where nobody wrote this way before. */
    Customer customer(Arrival arrival, Party party) {
        Customer likeliest = party.likeliest();
        boolean shared =
                arrival.identities().stream().anyMatch(i -> !ledger.customers(i).isEmpty());
        Customer customer = likeliest == null ? create(arrival.message()) : likeliest;
        String why = likeliest == null && shared ? "shared" : "wrote";
        arrival.identities().forEach(identity -> ledger.link(identity, customer, why));
        return customer;
    }

    private Customer create(InboundMessage message) {
        Sender sender = message.sender();
        String email = sender.email() == null && message.channel() == Channel.EMAIL ? sender.handle() : sender.email();
        Customer customer = new Customer(ids.next(), sender.name(), email);
        ledger.create(customer);
        return customer;
    }
}
