package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.match.SenderTie;
import dev.ballast.ticket.model.PersonName;
import dev.ballast.ticket.store.EmailKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who wrote the messages of a stream under evaluation, by the rules of the intake, kept in memory. */
final class StreamPeople {

    /** A sender; two are the same person once evidence links them. */
    static final class Person {
        private final PersonName name;
        private final Set<OrderKey> orders = new HashSet<>();
        private Person root = this;

        Person(PersonName name) {
            this.name = name;
        }

        boolean same(Person other) {
            return root() == other.root();
        }

        private Person root() {
            Person at = this;
            while (at.root != at) {
                at = at.root;
            }
            return at;
        }
    }

    /** @param vouched by the channel: nobody else is taken for a person we know */
    record Sender(Person person, PersonName name, boolean vouched) {}

    private final ShopOrders orders;
    private final Map<String, List<Person>> byIdentity = new HashMap<>();

    StreamPeople(ShopOrders orders) {
        this.orders = orders;
        orders.all().forEach(order -> {
            List<String> contacts = contacts(order);
            PersonName name = PersonName.of(order.customerName());
            Person person = known(contacts, name, Set.of());
            remember(contacts, person == null ? new Person(name) : person, keys(order));
        });
    }

    /** @param named orders that the message names */
    Sender of(JsonNode message, Set<OrderKey> named) {
        JsonNode sender = message.path("sender");
        PersonName name = PersonName.of(sender.path("name").asText(null));
        if (!sender.path("verified").asBoolean(true)) {
            return new Sender(new Person(name), name, false);
        }
        List<String> identities = identities(message, sender);
        Person known = known(identities, name, named);
        Person person = known == null ? new Person(name) : known;
        remember(identities, person, Set.of());
        return new Sender(person, name, true);
    }

    /** Of those that share an address or a phone the one that name and order fit; null where it is somebody else. */
    private @Nullable Person known(Collection<String> identities, PersonName name, Set<OrderKey> named) {
        List<Person> sharing = identities.stream()
                .flatMap(identity -> byIdentity.getOrDefault(identity, List.of()).stream())
                .distinct()
                .toList();
        List<Person> fitting = sharing.stream()
                .filter(person -> !name.contradicts(person.name))
                .toList();
        if (fitting.isEmpty()) {
            boolean somebodyElse = !named.isEmpty()
                    && sharing.stream()
                            .allMatch(person -> !person.orders.isEmpty() && Collections.disjoint(person.orders, named));
            return sharing.isEmpty() || somebodyElse ? null : sharing.getFirst();
        }
        return fitting.stream()
                .filter(person -> !Collections.disjoint(person.orders, named))
                .findFirst()
                .orElse(fitting.getFirst());
    }

    private void remember(Collection<String> identities, Person person, Set<OrderKey> ordered) {
        person.orders.addAll(ordered);
        for (String identity : identities) {
            List<Person> sharing = byIdentity.computeIfAbsent(identity, any -> new ArrayList<>());
            if (!sharing.contains(person)) {
                sharing.add(person);
            }
        }
    }

    /** @param named orders that the message names and the customer's ticket too */
    SenderTie tie(Sender sender, Person customer, Set<OrderKey> named) {
        if (!sender.vouched()) {
            return SenderTie.STRANGER;
        }
        if (sender.person().same(customer)) {
            return SenderTie.SAME;
        }
        boolean underTheirName = named.stream().anyMatch(order -> {
            ShopOrder placed = orders.order(order);
            PersonName owner = placed == null ? customer.name : PersonName.of(placed.customerName());
            return sender.name().agreesWith(owner) && !customer.name.contradicts(sender.name());
        });
        return underTheirName ? SenderTie.UNKNOWN : SenderTie.STRANGER;
    }

    /** Who joined somebody's ticket is that person from now on. */
    void joined(Sender sender, Person customer, Set<OrderKey> named) {
        if (sender.vouched() && !sender.person().same(customer)) {
            sender.person().root().root = customer.root();
        }
        customer.orders.addAll(named);
    }

    List<String> identitiesOf(JsonNode message) {
        return identities(message, message.path("sender"));
    }

    static List<String> contacts(ShopOrder order) {
        return Stream.of(
                        email(order.email() == null ? "" : order.email()),
                        phone(order.phone() == null ? "" : order.phone()))
                .filter(identity -> !identity.isEmpty())
                .toList();
    }

    private static Set<OrderKey> keys(ShopOrder order) {
        return order.number().chars().anyMatch(Character::isLetterOrDigit)
                ? Set.of(OrderKey.of(order.number()))
                : Set.of();
    }

    private static List<String> identities(JsonNode message, JsonNode sender) {
        String handle = sender.path("handle").asText("").toLowerCase(Locale.ROOT);
        String platform =
                message.path("platform").asText(message.path("channel").asText());
        return Stream.of(
                        handle.isEmpty() ? "" : platform + " " + handle,
                        email(sender.path("email").asText(handle.contains("@") ? handle : "")),
                        phone(sender.path("phone").asText("")))
                .filter(identity -> !identity.isEmpty())
                .toList();
    }

    private static String email(String address) {
        return address.isBlank() ? "" : "email " + EmailKey.of(address);
    }

    /** National and international notation have their last digits in common. */
    private static String phone(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() < 7 ? "" : "phone " + digits.substring(Math.max(0, digits.length() - 9));
    }
}
