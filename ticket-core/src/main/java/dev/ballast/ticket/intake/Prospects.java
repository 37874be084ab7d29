package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ticket.intake.Matchmaker.Prospect;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.store.SeenMessage;
import dev.ballast.ticket.store.TicketKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which tickets come into question for a message of a batch: those of its sender, its orders, its thread. */
final class Prospects {

    private final Ledger ledger;

    Prospects(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Prospect> of(InboundMessage message, CustomerMessage said, Party party) {
        SeenMessage parent = ledger.parent(message.channel(), message.inReplyTo());
        Working thread = parent == null || parent.ticket() == null ? null : ledger.live(parent.ticket());
        Set<Working> inQuestion = new LinkedHashSet<>();
        if (thread != null) {
            inQuestion.add(thread);
        }
        Stream.concat(party.known().stream(), party.evident().keySet().stream())
                .forEach(customer -> inQuestion.addAll(ledger.ofPerson(customer.person())));
        TicketKey.of(said.about()).forEach(key -> inQuestion.addAll(ledger.ofKey(key)));
        return inQuestion.stream()
                .map(working -> working == thread
                        ? prospect(working, true, writer(parent, party))
                        : prospect(working, false, Stream.empty()))
                .toList();
    }

    /** Whoever answers a message of their own belongs where it is, even where an agent moved it to somebody's ticket. */
    private static Stream<Customer> writer(@Nullable SeenMessage parent, Party party) {
        return party.known().stream()
                .filter(sender -> parent != null && sender.id().equals(parent.customer()));
    }

    private Prospect prospect(Working working, boolean thread, Stream<Customer> writer) {
        Ticket ticket = working.ticket();
        return new Prospect(
                ticket.id(),
                Stream.concat(ledger.customersOf(working).stream(), writer).toList(),
                thread,
                working.conversations(),
                ticket.about().orders(),
                ticket.about().trackings(),
                ticket.kind().type(),
                ticket.times().openedAt(),
                ticket.times().lastMessageAt(),
                ticket.state() instanceof TicketState.Resolved,
                working.texts());
    }
}
