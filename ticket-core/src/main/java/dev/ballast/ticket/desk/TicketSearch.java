package dev.ballast.ticket.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/**
 * Free text to tickets. Rare words are looked up first and their tickets listed; frequent ones are tested ticket by
 * ticket along the list's own order, where the first page is soon full. Neither reads all messages.
 */
sealed interface TicketSearch {

    /** Over table {@code ticket t}. */
    Where where();

    /** All tickets there are. */
    record Rare(Set<UUID> tickets) implements TicketSearch {
        @Override
        public Where where() {
            return new Where().and("t.id = any(?)", tickets);
        }
    }

    /** @param named tickets that have it for a number */
    record Frequent(String words, Set<UUID> named) implements TicketSearch {
        @Override
        public Where where() {
            return new Where().and("""
                    (t.id = any(?) or exists (select 1 from message m
                                               where m.ticket_id = t.id and m.words @@ ?::tsquery))
                    """, named, words);
        }
    }

    static TicketSearch of(Connection connection, String wanted) throws SQLException {
        return new SearchedWords(connection).find(wanted);
    }
}
