package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.ticket.match.Candidate;
import dev.ballast.ticket.match.Incoming;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.match.SenderTie;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.store.Identity;
import dev.ballast.ticket.store.SeenMessage;
import dev.ballast.ticket.store.TicketKey;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says who wrote and which tickets come into question, and asks the matcher. */
final class Matchmaker {

    private final Ledger ledger;
    private final Understanding understanding;
    private final TicketMatcher matcher;
    private final TimeOrderedIds ids;

    Matchmaker(Ledger ledger, Understanding understanding, TicketMatcher matcher, TimeOrderedIds ids) {
        this.ledger = ledger;
        this.understanding = understanding;
        this.matcher = matcher;
        this.ids = ids;
    }

    CustomerMessage understand(Arrival arrival) {
        return understanding.of(arrival, ledger);
    }

    @Nullable
    Customer known(Arrival arrival) {
        return arrival.identities().stream()
                .map(ledger::customer)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The sender, created where nobody knew them. */
    Customer customerOf(Arrival arrival) {
        Customer known = known(arrival);
        Customer customer = known == null ? newCustomer(arrival.message()) : known;
        if (known == null) {
            ledger.create(customer);
        }
        arrival.identities().forEach(identity -> ledger.link(identity, customer, "wrote to the shop"));
        return customer;
    }

    /** The sender turned out to be this customer. */
    void belongTo(Arrival arrival, Customer customer) {
        if (known(arrival) == null) {
            arrival.identities()
                    .forEach(identity -> ledger.link(identity, customer, "named the order or shipment of a ticket"));
        }
    }

    private Customer newCustomer(InboundMessage message) {
        Sender sender = message.sender();
        String email = sender.email() == null && message.channel() == Channel.EMAIL ? sender.handle() : sender.email();
        return new Customer(ids.next(), sender.name(), email);
    }

    MatchDecision decide(Arrival arrival, CustomerMessage question) {
        Incoming incoming = new Incoming(
                arrival.message().text(),
                question.about().orders(),
                question.about().trackings(),
                question.kind().type(),
                arrival.at());
        return matcher.decide(incoming, candidates(arrival, question));
    }

    private List<Candidate> candidates(Arrival arrival, CustomerMessage question) {
        InboundMessage message = arrival.message();
        Customer known = known(arrival);
        SeenMessage parent = ledger.parent(message.channel(), message.inReplyTo());
        Working thread = parent == null || parent.ticket() == null ? null : ledger.live(parent.ticket());
        Set<Working> inQuestion = new LinkedHashSet<>();
        if (thread != null) {
            inQuestion.add(thread);
        }
        if (known != null) {
            inQuestion.addAll(ledger.ofCustomer(known.id()));
        }
        keys(question).forEach(key -> inQuestion.addAll(ledger.ofKey(key)));
        return inQuestion.stream()
                .map(working -> candidate(arrival, known, working, working == thread))
                .toList();
    }

    private static Stream<String> keys(CustomerMessage question) {
        return Stream.concat(
                question.about().orders().stream().map(TicketKey::order),
                question.about().trackings().stream().map(TicketKey::tracking));
    }

    private static Candidate candidate(Arrival arrival, @Nullable Customer known, Working working, boolean threadHit) {
        Ticket ticket = working.ticket();
        boolean sameConversation = arrival.message().channel() == Channel.DM
                && working.conversations()
                        .contains(arrival.message().conversation().value());
        return new Candidate(
                ticket.id(),
                tie(arrival, known, ticket.customer()),
                threadHit,
                sameConversation,
                ticket.about().orders(),
                ticket.about().trackings(),
                ticket.kind().type(),
                ticket.times().openedAt(),
                ticket.times().lastMessageAt(),
                ticket.state() instanceof TicketState.Resolved,
                working.texts());
    }

    private static SenderTie tie(Arrival arrival, @Nullable Customer known, Customer owner) {
        if (known != null) {
            return known.id().equals(owner.id()) ? SenderTie.SAME : SenderTie.STRANGER;
        }
        boolean vouchedFor = arrival.identities().stream().anyMatch(Identity::verified);
        return vouchedFor && !contradicts(arrival.message().sender().name(), owner.name())
                ? SenderTie.UNKNOWN
                : SenderTie.STRANGER;
    }

    /** Two full names without a word in common are two people; one missing name says nothing. */
    private static boolean contradicts(@Nullable String one, @Nullable String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return !words.isEmpty() && !others.isEmpty() && words.stream().noneMatch(others::contains);
    }

    private static Set<String> words(@Nullable String name) {
        return name == null
                ? Set.of()
                : Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
    }
}
