package dev.ballast.ticket.handling;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.ticket.TicketId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer message that an answer goes to, on the channel it came by. Whoever wrote it gets it, and nobody else. */
record Question(
        Channel channel,
        Platform platform,
        AccountId account,
        ConversationId conversation,
        String externalId,
        List<String> inReplyTo,
        String handle,
        @Nullable String name,
        @Nullable String subject,
        Instant sentAt) {

    /** @param message the one to answer, of those that the ticket tells of; null for the newest */
    static Optional<Question> of(Connection connection, TicketId ticket, @Nullable UUID message) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                with recursive told(id) as (
                  select ?::uuid union all select t.id from told join ticket t on t.merged_into = told.id)
                select channel, platform, account, conversation, external_id, in_reply_to, sender_handle, sender_name,
                       subject, sent_at
                  from told join message m on m.ticket_id = told.id
                 where direction = 'in' and automatic is null and (?::uuid is null or m.id = ?::uuid)
                 order by sent_at desc, m.id desc limit 1
                """)) {
            select.setObject(1, ticket.value());
            select.setObject(2, message);
            select.setObject(3, message);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static Question read(ResultSet row) throws SQLException {
        return new Question(
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                Platform.valueOf(row.getString("platform").replace('-', '_').toUpperCase(Locale.ROOT)),
                new AccountId(row.getString("account")),
                new ConversationId(row.getString("conversation")),
                row.getString("external_id"),
                Arrays.asList((String[]) row.getArray("in_reply_to").getArray()),
                row.getString("sender_handle"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    /** The thread as RFC 5322 section 3.6.4 wants it: oldest first, ending with the message answered. */
    List<String> references() {
        List<String> oldestFirst = new ArrayList<>(inReplyTo);
        Collections.reverse(oldestFirst);
        oldestFirst.add(externalId);
        return oldestFirst.stream().distinct().toList();
    }

    @Nullable
    String replySubject() {
        if (subject == null || subject.isBlank()) {
            return null;
        }
        return subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : "Re: " + subject;
    }
}
