package dev.ballast.ticket.handling;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.ContentHash;
import dev.ballast.ticket.store.Json;
import dev.ballast.ticket.store.SearchWords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What agents write, as messages of the ticket. */
final class WrittenRow {

    private WrittenRow() {}

    /** Until its receipt names the id that the platform gave it, the answer is found under its own. */
    static void reply(Connection connection, OutboundReply reply, Agent agent, Instant now) throws SQLException {
        insert(
                connection,
                reply.id(),
                reply.ticket().value(),
                "out",
                reply.channel().wireName(),
                reply.platform().wireName(),
                reply.account().value(),
                reply.conversation().value(),
                reply.subject(),
                reply.text(),
                reply.attachments(),
                "queued",
                agent,
                now);
    }

    static void note(Connection connection, Ticket ticket, Agent agent, String text, Instant now) throws SQLException {
        insert(
                connection,
                UUID.randomUUID(),
                ticket.id().value(),
                "note",
                "manual",
                "manual",
                "desk",
                "manual/desk/" + ticket.id(),
                null,
                text,
                List.of(),
                null,
                agent,
                now);
    }

    private static void insert(
            Connection connection,
            UUID id,
            UUID ticket,
            String direction,
            String channel,
            String platform,
            String account,
            String conversation,
            @Nullable String subject,
            String text,
            List<Attachment> attachments,
            @Nullable String delivery,
            Agent agent,
            Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into message (id, ticket_id, direction, channel, platform, account, external_id, content_hash,
                    conversation, in_reply_to, author, sender_handle, sender_name, sender_verified, subject, body,
                    sent_at, received_at, stored_at, attachments, delivery, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', 'shop', ?, ?, true, ?, ?, ?, ?, ?, ?::jsonb, ?,
                        array_to_tsvector(?))
                """)) {
            Object[] values = {
                id,
                ticket,
                direction,
                channel,
                platform,
                account,
                id.toString(),
                ContentHash.ofText(text).bytes(),
                conversation,
                agent.login(),
                agent.name(),
                subject,
                text,
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                attachments.isEmpty() ? null : Json.write(attachments),
                delivery,
                connection.createArrayOf("text", SearchWords.of(text).toArray())
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
