package dev.ballast.ticket.store;

import dev.ballast.ticket.model.Customer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Customers and their identities, a batch at a time. */
public final class CustomerRows {

    private CustomerRows() {}

    /** @param reason in words: why this identity is this customer's */
    public record Link(Identity identity, UUID customer, String reason) {}

    public static Map<Identity, Customer> byIdentity(Connection connection, Collection<Identity> wanted)
            throws SQLException {
        Map<Identity, Customer> found = new LinkedHashMap<>();
        try (BulkStatement select = new BulkStatement(connection, """
                        select i.kind, i.value, i.trust, c.id, c.name, c.email
                          from unnest(?, ?, ?) as wanted(kind, value, trust)
                          join customer_identity i on i.value = wanted.value and i.kind = wanted.kind
                                                  and i.trust = wanted.trust
                          join customer c on c.id = i.customer_id
                        """);
                ResultSet row = select.texts(wanted, i -> i.kind().code())
                        .texts(wanted, Identity::value)
                        .texts(wanted, i -> i.trust().code())
                        .query()) {
            while (row.next()) {
                found.put(
                        Identity.of(row.getString("kind"), row.getString("value"), row.getString("trust")),
                        new Customer(row.getObject("id", UUID.class), row.getString("name"), row.getString("email")));
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
