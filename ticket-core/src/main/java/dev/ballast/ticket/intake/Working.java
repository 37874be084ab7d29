package dev.ballast.ticket.intake;

import dev.ballast.contract.EventType;
import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.ticket.model.Snapshot;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket while a batch works on it, and what the stream must learn about it. */
final class Working {

    /** Of a ticket that this batch opened. */
    static final long UNSTORED = 0;

    private final long storedVersion;
    private final List<String> texts = new ArrayList<>();
    private final Set<String> conversations = new HashSet<>();
    private final List<Outbox.Entry<TicketChanged>> events = new ArrayList<>();
    private Ticket ticket;

    private Working(Ticket ticket, long storedVersion) {
        this.ticket = ticket;
        this.storedVersion = storedVersion;
    }

    static Working stored(Ticket ticket) {
        return new Working(ticket, ticket.version());
    }

    static Working opened(Ticket ticket, UUID message, Instant now) {
        Working working = new Working(ticket, UNSTORED);
        working.tell("opened", message, now);
        return working;
    }

    void become(Ticket next, String change, @Nullable UUID message, Instant now) {
        ticket = next;
        tell(change, message, now);
    }

    private void tell(String change, @Nullable UUID message, Instant now) {
        TicketChanged snapshot = Snapshot.of(ticket, new TicketChanged.Change(change, message, "system"));
        events.add(new Outbox.Entry<>(
                EventType.TICKET_CHANGED, UUID.randomUUID(), ticket.id().toString(), snapshot, now));
    }

    /** A text the store told of; they come newest first. */
    void remember(String conversation, String text) {
        conversations.add(conversation);
        texts.add(text);
    }

    /** A text that came with this batch. */
    void heard(String conversation, String text) {
        conversations.add(conversation);
        texts.addFirst(text);
    }

    Ticket ticket() {
        return ticket;
    }

    long storedVersion() {
        return storedVersion;
    }

    boolean isNew() {
        return storedVersion == UNSTORED;
    }

    boolean isChanged() {
        return !events.isEmpty();
    }

    List<String> texts() {
        return texts;
    }

    Set<String> conversations() {
        return conversations;
    }

    List<Outbox.Entry<TicketChanged>> events() {
        return events;
    }
}
