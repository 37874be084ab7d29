package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.ticket.match.SenderTie;
import dev.ballast.ticket.triage.FoldedText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wrote the messages of a stream under evaluation: handles, addresses and phones that belong together. */
final class StreamPeople {

    /** A sender; two are the same person once linked. */
    static final class Person {
        final @Nullable String name;
        final boolean verified;
        private Person root = this;

        Person(@Nullable String name, boolean verified) {
            this.name = name;
            this.verified = verified;
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

    private final Map<String, Person> byIdentity = new HashMap<>();
    private final Set<Person> fresh = new HashSet<>();

    StreamPeople(OrdersCsv orders) {
        orders.emails.forEach((order, email) ->
                byIdentity.computeIfAbsent("email " + email, any -> new Person(orders.names.get(order), true)));
    }

    /** Only identities that the channel vouches for lead to somebody known. */
    Person of(JsonNode message) {
        JsonNode sender = message.path("sender");
        boolean verified = sender.path("verified").asBoolean(true);
        String name = sender.path("name").asText(null);
        List<String> identities = identities(message, sender);
        if (!verified) {
            return new Person(name, false);
        }
        for (String identity : identities) {
            Person known = byIdentity.get(identity);
            if (known != null) {
                identities.forEach(each -> byIdentity.putIfAbsent(each, known));
                return known;
            }
        }
        Person person = new Person(name, true);
        identities.forEach(identity -> byIdentity.put(identity, person));
        fresh.add(person);
        return person;
    }

    SenderTie tie(Person sender, Person customer) {
        if (!sender.verified) {
            return SenderTie.STRANGER;
        }
        if (sender.same(customer)) {
            return SenderTie.SAME;
        }
        boolean unknown = fresh.contains(sender) && namesAgree(sender.name, customer.name);
        return unknown ? SenderTie.UNKNOWN : SenderTie.STRANGER;
    }

    /** A fresh handle that joined somebody's ticket is theirs from now on. */
    void belongTo(Person sender, Person customer) {
        if (sender.verified && !sender.same(customer)) {
            sender.root().root = customer.root();
        }
        fresh.remove(sender);
    }

    private static List<String> identities(JsonNode message, JsonNode sender) {
        String handle = sender.path("handle").asText("").toLowerCase(Locale.ROOT);
        String email =
                sender.path("email").asText(handle.contains("@") ? handle : "").toLowerCase(Locale.ROOT);
        String phone = sender.path("phone").asText("").replaceAll("[^0-9+]", "");
        String platform =
                message.path("platform").asText(message.path("channel").asText());
        return java.util.stream.Stream.of(
                        handle.isEmpty() ? "" : platform + " " + handle,
                        email.isEmpty() ? "" : "email " + withoutTag(email),
                        phone.isEmpty() ? "" : "phone " + phone)
                .filter(identity -> !identity.isEmpty())
                .toList();
    }

    private static String withoutTag(String email) {
        int at = email.indexOf('@');
        int plus = email.indexOf('+');
        return plus > 0 && plus < at ? email.substring(0, plus) + email.substring(at) : email;
    }

    private static boolean namesAgree(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return true;
        }
        Set<String> parts =
                new HashSet<>(Arrays.asList(FoldedText.of(other).value().strip().split(" ")));
        return Arrays.stream(FoldedText.of(one).value().strip().split(" ")).anyMatch(parts::contains);
    }
}
