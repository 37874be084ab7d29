package dev.ballast.ticket.store;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Answer;
import dev.ballast.ticket.model.Cost;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Story;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What tickets tell: their own messages and those of the tickets merged into them, however many merges deep. */
public final class StoryRows {

    /** {@code told}: which tickets each of the wanted ones tells of, itself included. */
    static final String TOLD = """
            with recursive told(teller, id) as (
              select w.id, w.id from unnest(?) as w(id)
              union all select told.teller, t.id from told join ticket t on t.merged_into = told.id)
            """;

    private StoryRows() {}

    /** The tickets that each of these tells of, itself included. */
    public static Map<TicketId, List<TicketId>> told(Connection connection, Collection<TicketId> tellers)
            throws SQLException {
        Map<TicketId, List<TicketId>> told = new HashMap<>();
        try (BulkStatement select = new BulkStatement(connection, TOLD + "select teller, id from told");
                ResultSet row = select.uuids(tellers, TicketId::value).query()) {
            while (row.next()) {
                told.computeIfAbsent(id(row, 1), _ -> new ArrayList<>()).add(id(row, 2));
            }
        }
        return told;
    }

    /** Each of these tickets has a story, an empty one where nobody wrote. */
    public static Map<TicketId, Story> of(Connection connection, Collection<TicketId> tickets) throws SQLException {
        Map<TicketId, Told> read = new HashMap<>();
        tickets.forEach(ticket -> read.put(ticket, new Told()));
        if (!tickets.isEmpty()) {
            readMessages(connection, tickets, read);
            readCosts(connection, tickets, read);
        }
        Map<TicketId, Story> stories = new HashMap<>();
        read.forEach((ticket, told) -> stories.put(ticket, new Story(told.questions, told.answers, told.mergedIn)));
        return stories;
    }

    private static final class Told {
        final List<CustomerMessage> questions = new ArrayList<>();
        final List<Answer> answers = new ArrayList<>();
        Cost mergedIn = Cost.NONE;
    }

    private static void readMessages(Connection connection, Collection<TicketId> tickets, Map<TicketId, Told> into)
            throws SQLException {
        try (BulkStatement select = new BulkStatement(connection, TOLD + """
                        select told.teller, m.id, m.direction, m.channel, m.sent_at, m.repeats, m.subject, m.body, m.said
                          from told join message m on m.ticket_id = told.id
                         where m.said is not null or m.direction = 'out'
                        """);
                ResultSet row = select.uuids(tickets, TicketId::value).query()) {
            while (row.next()) {
                Told told = into.get(id(row, 1));
                if (told != null && row.getString("direction").equals("out")) {
                    told.answers.add(new Answer(channel(row), at(row)));
                } else if (told != null) {
                    told.questions.add(question(row));
                }
            }
        }
    }

    static CustomerMessage question(ResultSet row) throws SQLException {
        Said said = Said.read(row.getString("said"));
        return new CustomerMessage(
                row.getObject("id", UUID.class),
                channel(row),
                at(row),
                !row.getBoolean("repeats"),
                said.kind(),
                said.about(row.getString("subject"), row.getString("body")));
    }

    private static void readCosts(Connection connection, Collection<TicketId> tickets, Map<TicketId, Told> into)
            throws SQLException {
        try (BulkStatement select = new BulkStatement(connection, TOLD + """
                        select told.teller, t.agent_words from told join ticket t on t.id = told.id
                         where told.id <> told.teller and t.agent_words is not null order by t.number
                        """);
                ResultSet row = select.uuids(tickets, TicketId::value).query()) {
            while (row.next()) {
                Told told = into.get(id(row, 1));
                if (told != null) {
                    Cost cost = AgentWords.read(row.getString(2))
                            .handling(null, 0, null)
                            .cost();
                    told.mergedIn = told.mergedIn.plus(cost);
                }
            }
        }
    }

    private static TicketId id(ResultSet row, int column) throws SQLException {
        return new TicketId(row.getObject(column, UUID.class));
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("sent_at", OffsetDateTime.class).toInstant();
    }
}
