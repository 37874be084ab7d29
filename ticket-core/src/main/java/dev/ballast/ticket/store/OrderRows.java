package dev.ballast.ticket.store;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.extract.KnownOrder;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.extract.Product;
import dev.ballast.ticket.model.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shop's orders, looked up a batch at a time. */
public final class OrderRows {

    /** A customer's older orders are no likely near misses, and a wholesaler has thousands. */
    private static final int ORDERS_PER_SENDER = 5;

    private OrderRows() {}

    public static Map<OrderKey, OrderFacts> byKey(Connection connection, Collection<OrderKey> keys)
            throws SQLException {
        Map<OrderKey, OrderFacts> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        try (BulkStatement select = new BulkStatement(connection, """
                        select o.data::text from unnest(?) as wanted(key)
                        join shop_order o on o.order_key = wanted.key order by o.updated_at
                        """);
                ResultSet row = select.texts(keys, OrderKey::value).query()) {
            while (row.next()) {
                OrderFacts facts = facts(row.getString(1));
                found.put(facts.order().key(), facts);
            }
        }
        return found;
    }

    /** @param trackings upper case, no spaces */
    public static Map<String, OrderFacts> byTracking(Connection connection, Collection<String> trackings)
            throws SQLException {
        Map<String, OrderFacts> found = new HashMap<>();
        if (trackings.isEmpty()) {
            return found;
        }
        try (BulkStatement select = new BulkStatement(connection, """
                        select s.tracking, o.data::text from unnest(?) as wanted(tracking)
                        join shop_shipment s on s.tracking = wanted.tracking join shop_order o on o.id = s.order_id
                        """);
                ResultSet row = select.texts(trackings, t -> t).query()) {
            while (row.next()) {
                found.put(row.getString(1), facts(row.getString(2)));
            }
        }
        return found;
    }

    /** @param emails as addresses are compared; the answer's orders are newest first */
    public static Map<String, List<OrderFacts>> byEmail(Connection connection, Collection<String> emails)
            throws SQLException {
        return ofContacts(connection, "email", emails);
    }

    /** @param phones as numbers are compared; the answer's orders are newest first */
    public static Map<String, List<OrderFacts>> byPhone(Connection connection, Collection<String> phones)
            throws SQLException {
        return ofContacts(connection, "phone_key", phones);
    }

    private static Map<String, List<OrderFacts>> ofContacts(
            Connection connection, String column, Collection<String> contacts) throws SQLException {
        Map<String, List<OrderFacts>> found = new HashMap<>();
        if (contacts.isEmpty()) {
            return found;
        }
        try (BulkStatement select = new BulkStatement(connection, """
                        select wanted.contact, o.data::text from unnest(?) as wanted(contact)
                        cross join lateral (select data, updated_at from shop_order
                                             where shop_order.%s = wanted.contact
                                             order by updated_at desc limit %d) o
                        order by o.updated_at desc
                        """.formatted(column, ORDERS_PER_SENDER));
                ResultSet row = select.texts(contacts, c -> c).query()) {
            while (row.next()) {
                found.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(facts(row.getString(2)));
            }
        }
        return found;
    }

    private static OrderFacts facts(String json) {
        ShopOrder order = Json.order(json);
        List<Product> products = order.lines().stream()
                .map(line -> new Product(line.sku(), line.title()))
                .toList();
        return new OrderFacts(
                new KnownOrder(order.number(), products),
                order.email() == null ? null : EmailKey.of(order.email()),
                PhoneKey.of(order.phone(), order.countryCode()),
                order.customerName(),
                order.countryCode(),
                money(order));
    }

    private static @Nullable Money money(ShopOrder order) {
        return order.total() == null || order.currency() == null ? null : new Money(order.total(), order.currency());
    }
}
