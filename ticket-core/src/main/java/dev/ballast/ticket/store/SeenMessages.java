package dev.ballast.ticket.store;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks stored messages up, a batch at a time. */
public final class SeenMessages {

    private static final String COLUMNS = "m.id, m.ticket_id, m.customer_id, m.channel, m.account, m.external_id, "
            + "m.content_hash, m.conversation, m.sent_at, m.edited_at, m.deleted_at ";

    private SeenMessages() {}

    /** A text sent again on its conversation. @param conversation with {@code content}, what must be equal */
    public record Repeat(String conversation, ContentHash content) {}

    public static List<SeenMessage> byExternalId(Connection connection, Collection<String> externalIds)
            throws SQLException {
        try (BulkStatement select = new BulkStatement(
                connection,
                "select " + COLUMNS + "from unnest(?) as wanted(id) join message m on m.external_id = wanted.id")) {
            return rows(select.texts(externalIds, id -> id).query());
        }
    }

    /** @param since older ones are not looked at */
    public static List<SeenMessage> repeats(Connection connection, Collection<Repeat> texts, Instant since)
            throws SQLException {
        try (BulkStatement select = new BulkStatement(connection, "select " + COLUMNS + """
                        from unnest(?, ?, ?) as wanted(conversation, content, since)
                        join message m on m.conversation = wanted.conversation and m.sent_at > wanted.since
                                      and m.content_hash = wanted.content
                        """)) {
            return rows(select.texts(texts, Repeat::conversation)
                    .bytes(texts, text -> text.content().bytes())
                    .times(texts, text -> since)
                    .query());
        }
    }

    private static List<SeenMessage> rows(ResultSet row) throws SQLException {
        List<SeenMessage> found = new ArrayList<>();
        while (row.next()) {
            UUID ticket = row.getObject("ticket_id", UUID.class);
            found.add(new SeenMessage(
                    row.getObject("id", UUID.class),
                    ticket == null ? null : new TicketId(ticket),
                    row.getObject("customer_id", UUID.class),
                    Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                    row.getString("account"),
                    row.getString("external_id"),
                    ContentHash.of(row.getBytes("content_hash")),
                    row.getString("conversation"),
                    row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                    instant(row, "edited_at"),
                    row.getObject("deleted_at") != null));
        }
        return found;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
