package dev.ballast.ticket.intake;

import dev.ballast.contract.EventType;
import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.ticket.model.Answer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Snapshot;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ticket while a batch works on it, and what the stream must learn about it. */
final class Working {

    /** Of a ticket that this batch opened. */
    static final long UNSTORED = 0;

    private static final String SYSTEM = "system";

    private final long storedVersion;
    private final Deque<Recent> recent = new ArrayDeque<>();
    private final Map<UUID, CustomerMessage> questions = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Map<UUID, UnaryOperator<CustomerMessage>> edits = new LinkedHashMap<>();
    private final List<Outbox.Entry<TicketChanged>> events = new ArrayList<>();
    private Ticket ticket;
    private boolean untold;
    private TicketChanged.Change why = new TicketChanged.Change("retold", null, SYSTEM);

    private record Recent(String conversation, String text) {}

    private Working(Ticket ticket, long storedVersion) {
        this.ticket = ticket;
        this.storedVersion = storedVersion;
    }

    static Working stored(Ticket ticket) {
        return new Working(ticket, ticket.version());
    }

    static Working opened(Ticket ticket, CustomerMessage first, Instant now) {
        Working working = new Working(ticket, UNSTORED);
        working.questions.put(first.id(), first);
        working.tell(new TicketChanged.Change("opened", first.id(), SYSTEM), now);
        return working;
    }

    void received(CustomerMessage question, Instant now) {
        untold |= !ticket.endsBefore(question);
        questions.put(question.id(), question);
        become(ticket.received(question, now), "message-added", question.id(), now);
    }

    void answered(Answer answer, UUID message, Instant now) {
        untold |= answer.at().isBefore(ticket.times().lastMessageAt());
        answers.add(answer);
        become(ticket.answered(answer, now), "replied", message, now);
    }

    /** A message of it says something else now. @param edit from what it said to what it says */
    void revised(String change, UUID message, UnaryOperator<CustomerMessage> edit) {
        untold = true;
        why = new TicketChanged.Change(change, message, SYSTEM);
        edits.merge(message, edit, (one, then) -> question -> then.apply(one.apply(question)));
    }

    /** Whether what it tells does not follow from what it told and the newest message alone. */
    boolean isUntold() {
        return untold;
    }

    /**
     * Tells it anew from all its messages.
     *
     * @param stored those that were there before this batch
     * @return the messages that were edited, as they are now
     */
    List<CustomerMessage> retell(Story stored, Instant now) {
        Map<UUID, CustomerMessage> all = new LinkedHashMap<>();
        stored.questions().forEach(question -> all.put(question.id(), question));
        all.putAll(questions);
        List<CustomerMessage> edited = new ArrayList<>();
        edits.forEach((message, edit) -> {
            CustomerMessage after = all.computeIfPresent(message, (_, question) -> edit.apply(question));
            if (after != null) {
                edited.add(after);
            }
        });
        List<Answer> said =
                Stream.concat(stored.answers().stream(), answers.stream()).toList();
        ticket = ticket.retold(new Story(List.copyOf(all.values()), said, stored.mergedIn()), now);
        tell(why, now);
        return edited;
    }

    private void become(Ticket next, String change, UUID message, Instant now) {
        ticket = next;
        tell(new TicketChanged.Change(change, message, SYSTEM), now);
    }

    private void tell(TicketChanged.Change change, Instant now) {
        events.add(new Outbox.Entry<>(
                EventType.TICKET_CHANGED, UUID.randomUUID(), ticket.id().toString(), Snapshot.of(ticket, change), now));
    }

    /** A text the store told of; they come newest first. */
    void remember(String conversation, String text) {
        recent.addLast(new Recent(conversation, text));
    }

    /** A text that came with this batch. */
    void heard(String conversation, String text) {
        recent.addFirst(new Recent(conversation, text));
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

    /** Of its newest messages, newest first. */
    List<String> texts() {
        return recent.stream().limit(Matchmaker.TEXTS).map(Recent::text).toList();
    }

    /** Of its newest messages. */
    Set<String> conversations() {
        return recent.stream().limit(Matchmaker.TEXTS).map(Recent::conversation).collect(Collectors.toSet());
    }

    List<Outbox.Entry<TicketChanged>> events() {
        return events;
    }
}
