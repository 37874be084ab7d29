package dev.ballast.ticket.handling;

import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Answer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Outcome;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.outbox.Outbox;
import dev.ballast.ticket.security.Agent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers and notes, written by a person: there is no way here to send one that nobody wrote. */
@ApplicationScoped
public class Replies {

    /** What goes to the customer. */
    public record Words(String text, List<Attachment> files) {}

    private final TicketDesk desk;
    private final OutgoingFiles files;

    Replies(TicketDesk desk, OutgoingFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /**
     * Hands the answer to the connector of the channel that the message answered came by; its receipt says what became
     * of it, also where the channel does not take such files.
     *
     * @param message to answer; null for the newest
     */
    public Result reply(TicketId id, Agent agent, Words words, @Nullable UUID message)
            throws SQLException, IOException {
        List<Attachment> along = new ArrayList<>();
        for (Attachment attachment : words.files()) {
            Optional<Attachment> file = files.kept(attachment);
            if (file.isEmpty()) {
                return new Result.Refused("The file '" + attachment.name() + "' is not there; attach it again.");
            }
            along.add(file.get());
        }
        Words kept = new Words(words.text(), along);
        Command answered = new Command(
                (ticket, story, now) -> new Outcome.Changed(
                        ticket.answered(new Answer(channelOf(story, message), now), now), "replied"),
                null);
        try {
            return desk.change(
                    id,
                    null,
                    agent,
                    List.of(answered),
                    (connection, ticket, now) -> send(connection, ticket, agent, kept, message, now));
        } catch (NobodyToAnswer e) {
            return new Result.Refused("Nobody wrote that on this ticket, so there is nobody to answer.");
        }
    }

    private static Channel channelOf(Story story, @Nullable UUID message) {
        return story.questions().reversed().stream()
                .filter(question -> message == null || question.id().equals(message))
                .map(CustomerMessage::channel)
                .findFirst()
                .orElseThrow(NobodyToAnswer::new);
    }

    private static final class NobodyToAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void send(
            Connection connection, Ticket ticket, Agent agent, Words words, @Nullable UUID message, Instant now)
            throws SQLException {
        Question question = Question.of(connection, ticket.id(), message).orElseThrow(NobodyToAnswer::new);
        OutboundReply reply = new OutboundReply(
                UUID.randomUUID(),
                ticket.id(),
                ticket.number(),
                question.conversation(),
                question.channel(),
                question.platform(),
                question.account(),
                question.handle(),
                question.name(),
                question.replySubject(),
                words.text(),
                null,
                question.externalId(),
                question.channel() == Channel.EMAIL ? question.references() : List.of(),
                words.files(),
                agent.name(),
                false,
                question.sentAt(),
                now);
        WrittenRow.reply(connection, reply, agent, now);
        Outbox.append(
                connection,
                List.of(new Outbox.Entry<>(
                        EventType.OUTBOUND_REPLY,
                        reply.id(),
                        reply.conversation().value(),
                        reply,
                        now)));
    }

    /** For colleagues; the customer never sees it. */
    public Result note(TicketId id, Agent agent, String text) throws SQLException {
        Command noted = new Command((ticket, story, now) -> ticket.handled("noted", ticket.handling(), now), null);
        return desk.change(
                id,
                null,
                agent,
                List.of(noted),
                (connection, ticket, now) -> WrittenRow.note(connection, ticket, agent, text, now));
    }
}
