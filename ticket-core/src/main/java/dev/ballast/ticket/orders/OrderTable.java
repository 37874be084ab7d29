package dev.ballast.ticket.orders;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.store.BulkStatement;
import dev.ballast.ticket.store.EmailKey;
import dev.ballast.ticket.store.Json;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes orders and the shipments by whose numbers they are found. */
@ApplicationScoped
class OrderTable {

    private final Transactions transactions;

    OrderTable(Transactions transactions) {
        this.transactions = transactions;
    }

    private record Shipment(String order, String tracking) {}

    /** A webhook that comes late never overwrites what a newer one said. */
    void save(List<ShopOrder> orders) throws SQLException {
        int _ = transactions.commit(connection -> {
            upsert(connection, orders);
            link(connection, orders);
            return orders.size();
        });
    }

    private static void upsert(Connection connection, List<ShopOrder> orders) throws SQLException {
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into shop_order as o (id, number, order_key, email, phone, customer_name, country, total,
                                             currency, data, updated_at)
                select id, number, order_key, email, phone, customer_name, country, total, currency, data::jsonb,
                       updated_at
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as r(id, number, order_key, email, phone,
                       customer_name, country, total, currency, data, updated_at)
                    on conflict (id) do update
                   set number = excluded.number, order_key = excluded.order_key, email = excluded.email,
                       phone = excluded.phone, customer_name = excluded.customer_name, country = excluded.country,
                       total = excluded.total, currency = excluded.currency, data = excluded.data,
                       updated_at = excluded.updated_at
                 where o.updated_at <= excluded.updated_at
                """)) {
            insert.texts(orders, ShopOrder::id)
                    .texts(orders, ShopOrder::number)
                    .texts(orders, order -> key(order.number()))
                    .texts(orders, order -> email(order.email()))
                    .texts(orders, ShopOrder::phone)
                    .texts(orders, ShopOrder::customerName)
                    .texts(orders, ShopOrder::countryCode)
                    .column("numeric", orders, ShopOrder::total)
                    .texts(orders, ShopOrder::currency)
                    .texts(orders, Json::write)
                    .times(orders, ShopOrder::updatedAt)
                    .execute();
        }
    }

    private static void link(Connection connection, List<ShopOrder> orders) throws SQLException {
        List<Shipment> shipments = orders.stream()
                .flatMap(order -> order.shipments().stream()
                        .filter(shipment -> shipment.trackingNumber() != null)
                        .map(shipment -> new Shipment(order.id(), tracking(shipment.trackingNumber()))))
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
