package dev.ballast.ticket.store;

import dev.ballast.ticket.model.Customer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Customers and their identities, a batch at a time. */
public final class CustomerRows {

    private CustomerRows() {}

    /** @param reason a code, behind a space what it is about: why this identity is this customer's */
    public record Link(Identity identity, UUID customer, String reason) {}

    /** A family may share an address: the customers of each identity, the oldest first. */
    public static Map<Identity, List<Customer>> byIdentity(Connection connection, Collection<Identity> wanted)
            throws SQLException {
        Map<Identity, List<Customer>> found = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (BulkStatement select = new BulkStatement(connection, """
                        select i.kind, i.value, i.trust, c.id, coalesce(c.person_id, c.id), c.name, c.email
                          from unnest(?, ?, ?) as wanted(kind, value, trust)
                          join customer_identity i on i.value = wanted.value and i.kind = wanted.kind
                                                  and i.trust = wanted.trust
                          join customer c on c.id = i.customer_id
                         order by c.id
                        """);
                ResultSet row = select.texts(wanted, i -> i.kind().code())
                        .texts(wanted, Identity::value)
                        .texts(wanted, i -> i.trust().code())
                        .query()) {
            while (row.next()) {
                Identity identity = Identity.of(row.getString(1), row.getString(2), row.getString(3));
                found.computeIfAbsent(identity, _ -> new ArrayList<>())
                        .add(new Customer(
                                row.getObject(4, UUID.class),
                                row.getObject(5, UUID.class),
                                row.getString(6),
                                row.getString(7)));
            }
        }
        return found;
    }

    public static void insert(Connection connection, Collection<Customer> customers, Instant now) throws SQLException {
        if (customers.isEmpty()) {
            return;
        }
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into customer (id, name, email, created_at)
                select * from unnest(?, ?, ?, ?)
                """)) {
            insert.uuids(customers, Customer::id)
                    .texts(customers, Customer::name)
                    .texts(customers, Customer::email)
                    .times(customers, _ -> now)
                    .execute();
        }
    }

    /** Two batches never link one identity at once: both hold its lock. */
    public static void link(Connection connection, Collection<Link> links, Instant now) throws SQLException {
        if (links.isEmpty()) {
            return;
        }
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into customer_identity (kind, value, trust, customer_id, reason, created_at)
                select * from unnest(?, ?, ?, ?, ?, ?)
                """)) {
            insert.texts(links, link -> link.identity().kind().code())
                    .texts(links, link -> link.identity().value())
                    .texts(links, link -> link.identity().trust().code())
                    .uuids(links, Link::customer)
                    .texts(links, Link::reason)
                    .times(links, _ -> now)
                    .execute();
        }
    }
}
