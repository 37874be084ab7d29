package dev.ballast.ticket.orders;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import dev.ballast.contract.order.ShopProduct;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.store.BulkStatement;
import dev.ballast.ticket.store.EmailKey;
import dev.ballast.ticket.store.IntakeLocks;
import dev.ballast.ticket.store.Json;
import dev.ballast.ticket.store.PhoneKey;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes orders with their parts, the shipments by whose numbers they are found, and products. */
@ApplicationScoped
class OrderTable {

    private final Transactions transactions;
    private final InstantSource clock;

    OrderTable(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Shipment(String order, String tracking) {}

    /** What comes late never overwrites what a newer one said. No two of {@code news} have the same key. */
    void save(List<? extends OrderNews> news) throws SQLException {
        List<ShopOrder> orders = new ArrayList<>();
        List<ShopOrderPart> parts = new ArrayList<>();
        List<ShopProduct> products = new ArrayList<>();
        for (OrderNews one : news) {
            switch (one) {
                case OrderNews.Whole(ShopOrder order) -> orders.add(order);
                case OrderNews.Part(ShopOrderPart part) -> parts.add(part);
                case OrderNews.Article(ShopProduct product) -> products.add(product);
            }
        }
        int _ = transactions.commit(connection -> {
            saveOrders(connection, orders, parts);
            saveProducts(connection, products);
            return news.size();
        });
    }

    private static void saveOrders(Connection connection, List<ShopOrder> orders, List<ShopOrderPart> parts)
            throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        orders.forEach(order -> ids.add(order.id()));
        parts.forEach(part -> ids.add(part.orderId()));
        // An order and its parts lie in different partitions, so two replicas may have them in hand at once.
        IntakeLocks.take(connection, ids.stream().map(id -> "shop-order/" + id).toList());
        upsert(connection, orders);
        upsertParts(connection, parts);
        List<ShopOrder> merged = OrderParts.merged(connection, ids);
        OrderParts.write(connection, merged);
        link(connection, orders);
        link(connection, merged);
    }

    private static void upsert(Connection connection, List<ShopOrder> orders) throws SQLException {
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into shop_order as o (id, number, order_key, email, phone, phone_key, customer_name, country,
                                             total, currency, told, data, updated_at)
                select id, number, order_key, email, phone, phone_key, customer_name, country, total, currency,
                       data::jsonb, data::jsonb, updated_at
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as r(id, number, order_key, email, phone, phone_key,
                       customer_name, country, total, currency, data, updated_at)
                    on conflict (id) do update
                   set number = excluded.number, order_key = excluded.order_key, email = excluded.email,
                       phone = excluded.phone, phone_key = excluded.phone_key,
                       customer_name = excluded.customer_name, country = excluded.country,
                       total = excluded.total, currency = excluded.currency, told = excluded.told,
                       data = excluded.data, updated_at = excluded.updated_at
                 where o.updated_at <= excluded.updated_at
                """)) {
            insert.texts(orders, ShopOrder::id)
                    .texts(orders, ShopOrder::number)
                    .texts(orders, order -> key(order.number()))
                    .texts(orders, order -> email(order.email()))
                    .texts(orders, ShopOrder::phone)
                    .texts(orders, order -> PhoneKey.of(order.phone(), order.countryCode()))
                    .texts(orders, ShopOrder::customerName)
                    .texts(orders, ShopOrder::countryCode)
                    .column("numeric", orders, ShopOrder::total)
                    .texts(orders, ShopOrder::currency)
                    .texts(orders, Json::write)
                    .times(orders, ShopOrder::updatedAt)
                    .execute();
        }
    }

    private static void upsertParts(Connection connection, List<ShopOrderPart> parts) throws SQLException {
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into shop_order_part as p (key, order_id, data, updated_at)
                select key, order_id, data::jsonb, updated_at
                  from unnest(?, ?, ?, ?) as r(key, order_id, data, updated_at)
                    on conflict (key) do update set data = excluded.data, updated_at = excluded.updated_at
                 where p.updated_at <= excluded.updated_at
                """)) {
            insert.texts(parts, ShopOrderPart::key)
                    .texts(parts, ShopOrderPart::orderId)
                    .texts(parts, Json::write)
                    .times(parts, ShopOrderPart::updatedAt)
                    .execute();
        }
    }

    private void saveProducts(Connection connection, List<ShopProduct> products) throws SQLException {
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into shop_product as p (id, data, updated_at, stored_at)
                select id, data::jsonb, updated_at, stored_at
                  from unnest(?, ?, ?, ?) as r(id, data, updated_at, stored_at)
                    on conflict (id) do update
                   set data = excluded.data, updated_at = excluded.updated_at, stored_at = excluded.stored_at
                 where p.updated_at <= excluded.updated_at
                """)) {
            insert.texts(products, ShopProduct::id)
                    .texts(products, Json::write)
                    .times(products, ShopProduct::updatedAt)
                    .times(products, product -> clock.instant())
                    .execute();
        }
    }

    private static void link(Connection connection, List<ShopOrder> orders) throws SQLException {
        List<Shipment> shipments = orders.stream()
                .flatMap(order -> order.shipments().stream()
                        .filter(shipment -> shipment.trackingNumber() != null)
                        .map(shipment -> new Shipment(order.id(), tracking(shipment.trackingNumber()))))
                .distinct()
                .toList();
        if (shipments.isEmpty()) {
            return;
        }
        try (BulkStatement insert = new BulkStatement(
                connection,
                "insert into shop_shipment (tracking, order_id) select * from unnest(?, ?) on conflict do nothing")) {
            insert.texts(shipments, Shipment::tracking)
                    .texts(shipments, Shipment::order)
                    .execute();
        }
    }

    /** A number without letter or digit names nothing that a customer could write. */
    private static String key(String number) {
        return number.chars().anyMatch(Character::isLetterOrDigit)
                ? OrderKey.of(number).value()
                : number;
    }

    private static @Nullable String email(@Nullable String email) {
        return email == null ? null : EmailKey.of(email);
    }

    private static String tracking(@Nullable String number) {
        return number == null ? "" : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
