package dev.ballast.ticket.orders;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import dev.ballast.ticket.store.BulkStatement;
import dev.ballast.ticket.store.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders together with what was told without them. */
final class OrderParts {

    private OrderParts() {}

    /** Those of {@code ids} that are known and have parts, with them. */
    static List<ShopOrder> merged(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, ShopOrder> told = new LinkedHashMap<>();
        Map<String, List<ShopOrderPart>> parts = new LinkedHashMap<>();
        try (BulkStatement select = new BulkStatement(connection, """
                        select o.id, o.told::text, p.data::text from unnest(?) as wanted(id)
                        join shop_order o on o.id = wanted.id
                        join shop_order_part p on p.order_id = o.id
                        """);
                ResultSet row = select.texts(ids, id -> id).query()) {
            while (row.next()) {
                String id = row.getString(1);
                if (!told.containsKey(id)) {
                    told.put(id, Json.order(row.getString(2)));
                }
                parts.computeIfAbsent(id, any -> new ArrayList<>()).add(Json.orderPart(row.getString(3)));
            }
        }
        return told.entrySet().stream()
                .map(order -> OrderMerge.with(order.getValue(), parts.getOrDefault(order.getKey(), List.of())))
                .toList();
    }

    static void write(Connection connection, List<ShopOrder> merged) throws SQLException {
        if (merged.isEmpty()) {
            return;
        }
        try (BulkStatement update = new BulkStatement(
                connection,
                "update shop_order o set data = r.data::jsonb from unnest(?, ?) as r(id, data) where o.id = r.id")) {
            update.texts(merged, ShopOrder::id).texts(merged, Json::write).execute();
        }
    }
}
