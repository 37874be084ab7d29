package dev.ballast.ticket.customers;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.change.Step;
import dev.ballast.ticket.change.TicketWriter;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.store.BulkStatement;
import dev.ballast.ticket.store.TicketRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Links customers into persons and takes links back. A person is all customers that links connect; nothing but the links
 * is remembered, so taking one back leaves what would be without it. Their tickets learn of it, their messages do not.
 */
public final class Links {

    private final Connection connection;
    private final String actor;
    private final Instant now;

    /** @param actor agent login, or {@code system} for evidence */
    public Links(Connection connection, String actor, Instant now) {
        this.connection = connection;
        this.actor = actor;
        this.now = now;
    }

    /** An agent says so. @return false where they are linked already */
    public boolean link(CustomerPair pair, String reason) throws SQLException {
        return !exists(pair, "undone_at is null") && make(pair, reason);
    }

    /** @return false where they are linked, or an agent once took them apart: evidence does not argue with people */
    public boolean linkByEvidence(CustomerPair pair, String reason) throws SQLException {
        return !exists(pair, "true") && make(pair, reason);
    }

    /** @return false where no link says that these two are one */
    public boolean unlink(CustomerPair pair) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update customer_link set undone_by = ?, undone_at = ? where one = ? and other = ? and undone_at is null
                """)) {
            update.setString(1, actor);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(3, pair.one());
            update.setObject(4, pair.other());
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        SortedSet<UUID> ones = connected(pair.one());
        SortedSet<UUID> others = connected(pair.other());
        Set<UUID> before = new HashSet<>(ones);
        before.addAll(others);
        become(ones, before, "customer-unlinked");
        become(others, before, "customer-unlinked");
        return true;
    }

    private boolean exists(CustomerPair pair, String condition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from customer_link where one = ? and other = ? and " + condition)) {
            select.setObject(1, pair.one());
            select.setObject(2, pair.other());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private boolean make(CustomerPair pair, String reason) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into customer_link (id, one, other, reason, actor, made_at) values (?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, pair.one());
            insert.setObject(3, pair.other());
            insert.setString(4, reason);
            insert.setString(5, actor);
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        SortedSet<UUID> person = connected(pair.one());
        become(person, person, "customer-linked");
        return true;
    }

    private SortedSet<UUID> connected(UUID customer) throws SQLException {
        SortedSet<UUID> all = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                with recursive person(id) as (
                  select ?::uuid
                  union select case when l.one = person.id then l.other else l.one end
                    from person join customer_link l on person.id in (l.one, l.other) and l.undone_at is null)
                select id from person
                """)) {
            select.setObject(1, customer);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(row.getObject(1, UUID.class));
                }
            }
        }
        return all;
    }

    /**
     * The oldest customer gives the person its id: ids grow with time.
     *
     * @param known by which their tickets may be known until now
     */
    private void become(SortedSet<UUID> customers, Set<UUID> known, String change) throws SQLException {
        UUID person = customers.getFirst();
        try (BulkStatement update = new BulkStatement(connection, """
                update customer c set person_id = r.person_id from unnest(?, ?) as r(id, person_id) where c.id = r.id
                """)) {
            update.uuids(customers, id -> id)
                    .uuids(customers, _ -> customers.size() == 1 ? null : person)
                    .execute();
        }
        TicketWriter writer = new TicketWriter(connection, actor, now);
        for (TicketId id : ticketsOf(customers, known)) {
            Optional<Ticket> ticket = TicketRows.lock(connection, id);
            if (ticket.isPresent() && !ticket.get().customer().person().equals(person)) {
                Ticket linked = ticket.get().of(person, now);
                writer.update(ticket.get(), List.of(new Step(linked, change, null, null)));
            }
        }
    }

    /** In the order of their ids, so that two transactions do not wait for each other. */
    private List<TicketId> ticketsOf(Set<UUID> customers, Set<UUID> known) throws SQLException {
        SortedSet<UUID> ids = new TreeSet<>();
        try (BulkStatement select = new BulkStatement(connection, """
                        select t.id, t.customer_id from unnest(?) as w(id) join ticket t on t.person_id = w.id
                        """);
                ResultSet row = select.uuids(known, id -> id).query()) {
            while (row.next()) {
                if (customers.contains(row.getObject(2, UUID.class))) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids.stream().map(TicketId::new).toList();
    }
}
