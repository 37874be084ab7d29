package dev.ballast.ticket.intake;

import dev.ballast.ticket.model.Answer;
import dev.ballast.ticket.model.Customer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the shop wrote in a platform's own inbox: an answer to the newest ticket of the conversation. */
final class AnswersElsewhere {

    private final Ledger ledger;
    private final Parties parties;
    private final Instant now;

    AnswersElsewhere(Ledger ledger, Parties parties, Instant now) {
        this.ledger = ledger;
        this.parties = parties;
        this.now = now;
    }

    void place(Arrival arrival, UUID id, boolean reusedId) {
        Customer customer = parties.of(arrival, Set.of()).likeliest();
        List<Working> theirs = customer == null ? List.of() : ledger.ofPerson(customer.person());
        String conversation = arrival.message().conversation().value();
        List<Working> here = theirs.stream()
                .filter(working -> working.conversations().contains(conversation))
                .toList();
        Working working = newest(here.isEmpty() ? theirs : here);
        Entry.answer(id, working, customer, reusedId).writeTo(ledger, arrival);
        if (working != null) {
            working.answered(new Answer(arrival.message().channel(), arrival.at()), id, now);
        }
    }

    private static @Nullable Working newest(List<Working> tickets) {
        return tickets.stream()
                .max(Comparator.comparing(working -> working.ticket().times().lastMessageAt()))
                .orElse(null);
    }
}
