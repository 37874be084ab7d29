package dev.ballast.ticket.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Free text to tickets. Rare words are looked up first and their tickets listed; frequent ones are tested ticket by
 * ticket along the list's own order, where a page is soon full, and looked up only where it is not.
 */
sealed interface TicketSearch {

    /** Over table {@code ticket t}, quick for each ticket it is asked about. */
    Where where();

    /** All tickets there are, and some that were merged. */
    record Rare(Set<UUID> tickets) implements TicketSearch {
        @Override
        public Where where() {
            return new Where().and("t.id = any(?)", tickets);
        }
    }

    /**
     * @param named    tickets that have it for a number
     * @param messages how many have the words, about
     * @param share    of all messages
     */
    record Frequent(String words, Set<UUID> named, double messages, double share) implements TicketSearch {

        /** Takes 0.2 to 0.3 s with a million tickets. */
        private static final int FAR = 10_000;

        /**
         * How many of the tickets that pass the filter to ask one by one for so many that tell of the words; 0 where looking
         * all messages up is probably quicker. With a million of each, to ask a ticket and to look a message up take 20 to
         * 30 µs, to step over a ticket of the list that the filter keeps away a third of that. The walk may be in vain, for
         * only old tickets may tell of the words, or none that pass, so it ends at twice the length expected or, where
         * looking up takes long, at a tenth of that.
         *
         * @param passing how many tickets pass the filter, about
         * @param tickets how many there are
         */
        int walk(int wanted, double passing, double tickets) {
            boolean few = passing <= FAR;
            double asked = Math.min(wanted / share, passing);
            double cost = few ? asked : asked * (2 + tickets / passing) / 3;
            if (cost >= messages) {
                return 0;
            }
            return few ? FAR : (int) Math.max(2 * asked, Math.min(messages / 10, FAR) * asked / cost);
        }

        /**
         * Without {@code offset 0} PostgreSQL would first read all messages that have the words into a table, for it
         * reckons with every ticket of the list, whatever the limit: a second and more for a word in a million of them.
         */
        @Override
        public Where where() {
            return new Where().and("""
                    (t.id = any(?)
                     or exists (select 1 from message m where m.ticket_id = t.id and m.words @@ ?::tsquery offset 0)
                     or exists (select 1 from ticket x where x.merged_into = t.id offset 0)
                        and exists (with recursive told(id) as (
                                      select id from ticket where merged_into = t.id
                                      union select x.id from told join ticket x on x.merged_into = told.id)
                                    select 1 from told join message m on m.ticket_id = told.id
                                     where m.words @@ ?::tsquery offset 0))
                    """, named, words, words);
        }

        /** The same tickets and some that were merged, by all messages that have the words, wherever they lie. */
        Where lookedUp() {
            return new Where().and("""
                    t.id = any(array(with recursive telling(id) as (
                                       select ticket_id from message where words @@ ?::tsquery
                                       union select x.merged_into from telling join ticket x on x.id = telling.id
                                              where x.merged_into is not null)
                                     select id from telling union all select unnest(?)))
                    """, words, named);
        }
    }

    /** Null where the filter has no free text. */
    static @Nullable TicketSearch of(Connection connection, TicketFilter filter) throws SQLException {
        return filter.q == null || filter.q.isBlank() ? null : new SearchedWords(connection).find(filter.q.strip());
    }
}
