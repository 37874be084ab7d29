package dev.ballast.ticket.handling;

import dev.ballast.contract.EventType;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers and notes, written by a person: there is no way here to send one that nobody wrote. */
@ApplicationScoped
public class Replies {

    private final TicketDesk desk;

    Replies(TicketDesk desk) {
        this.desk = desk;
    }

    /**
     * Hands the answer to the connector of the channel that the message answered came by; its receipt says what became
     * of it.
     *
     * @param message to answer; null for the newest
     */
    public Result reply(TicketId id, Agent agent, String text, @Nullable UUID message) throws SQLException {
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
                    (connection, ticket, now) -> send(connection, ticket, agent, text, message, now));
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
            Connection connection, Ticket ticket, Agent agent, String text, @Nullable UUID message, Instant now)
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
                text,
                null,
                question.externalId(),
                question.channel() == Channel.EMAIL ? question.references() : List.of(),
                List.of(),
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
