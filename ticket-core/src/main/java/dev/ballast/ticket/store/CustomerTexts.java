package dev.ballast.ticket.store;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.triage.MessageText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What customers wrote on tickets, as the classifier read it. */
public final class CustomerTexts {

    /** A ticket that has no type after so many messages gets none from the next. */
    private static final int MOST = 10;

    private CustomerTexts() {}

    public record Told(UUID message, MessageText text) {}

    /** By ticket that tells of them, oldest first; what was erased or taken back is left out. */
    public static Map<TicketId, List<Told>> of(Connection connection, Collection<TicketId> tickets)
            throws SQLException {
        Map<TicketId, List<Told>> found = new LinkedHashMap<>();
        try (BulkStatement select = new BulkStatement(connection, StoryRows.TOLD + """
                        select teller, id, subject, body, language, rating from
                          (select told.teller, m.id, m.subject, m.body, m.language, m.rating, m.sent_at,
                                  row_number() over (partition by told.teller order by m.sent_at, m.id) as place
                             from told join message m on m.ticket_id = told.id
                            where m.said is not null and m.deleted_at is null and m.body <> '') texts
                         where place <= %d order by teller, place
                        """.formatted(MOST));
                ResultSet row = select.uuids(tickets, TicketId::value).query()) {
            while (row.next()) {
                int rating = row.getInt(6);
                MessageText text = new MessageText(
                        row.getString(3), row.getString(4), row.getString(5), row.wasNull() ? null : rating);
                found.computeIfAbsent(new TicketId(row.getObject(1, UUID.class)), any -> new ArrayList<>())
                        .add(new Told(row.getObject(2, UUID.class), text));
            }
        }
        return found;
    }
}
