package dev.ballast.ticket.orders;

import dev.ballast.contract.EventType;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.outbox.Outbox;
import dev.ballast.ticket.store.BulkStatement;
import dev.ballast.ticket.store.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Some orders of a file against what is known: what says something new goes out on the orders topic, as a shop system's would. */
final class ImportBatch {

    /** @param named whether the file itself names the order's id */
    record Row(ShopOrder order, boolean named) {}

    record Counts(int created, int changed, int unchanged, int older) {}

    private record Known(String id, ShopOrder told) {}

    private ImportBatch() {}

    static Counts publish(Connection connection, List<Row> rows, Instant now) throws SQLException {
        Map<String, Known> byId = new HashMap<>();
        Map<String, Known> byNumber = new HashMap<>();
        load(connection, rows, byId, byNumber);
        List<Outbox.Entry<ShopOrder>> news = new ArrayList<>();
        int created = 0;
        int unchanged = 0;
        int older = 0;
        for (Row row : rows) {
            Known known = row.named()
                    ? byId.get(row.order().id())
                    : byNumber.get(OrderKey.of(row.order().number()).value());
            ShopOrder order = known == null ? row.order() : row.order().withId(known.id());
            if (known != null && known.told().equals(order)) {
                unchanged++;
            } else if (known != null && known.told().updatedAt().isAfter(order.updatedAt())) {
                older++;
            } else {
                created += known == null ? 1 : 0;
                news.add(new Outbox.Entry<>(EventType.SHOP_ORDER, UUID.randomUUID(), order.id(), order, now));
            }
        }
        Outbox.append(connection, news);
        return new Counts(created, news.size() - created, unchanged, older);
    }

    /** A table without ids means the orders that the shop system told of under its own. */
    private static void load(
            Connection connection, List<Row> rows, Map<String, Known> byId, Map<String, Known> byNumber)
            throws SQLException {
        try (BulkStatement select = new BulkStatement(connection, """
                        select o.id, o.order_key, o.told::text, o.updated_at
                          from unnest(?) as wanted(id) join shop_order o on o.id = wanted.id
                        union
                        select o.id, o.order_key, o.told::text, o.updated_at
                          from unnest(?) as wanted(key) join shop_order o on o.order_key = wanted.key
                         order by updated_at
                        """);
                ResultSet row = select.texts(rows, r -> r.order().id())
                        .texts(rows, r -> OrderKey.of(r.order().number()).value())
                        .query()) {
            while (row.next()) {
                Known known = new Known(row.getString(1), Json.order(row.getString(3)));
                byId.put(known.id(), known);
                byNumber.put(row.getString(2), known);
            }
        }
    }
}
