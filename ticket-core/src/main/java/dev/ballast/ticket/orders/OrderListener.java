package dev.ballast.ticket.orders;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.Backoff;
import dev.ballast.ticket.deadletter.DeadLetters;
import dev.ballast.ticket.deadletter.Delivery;
import dev.ballast.ticket.store.Faults;
import dev.ballast.ticket.store.SchemaGate;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps the table of known orders. The topic holds each order whole, so the newest record of a batch is enough. */
@ApplicationScoped
class OrderListener {

    private static final Logger LOG = Logger.getLogger(OrderListener.class);

    private final EventCodec codec = new EventCodec();
    private final OrderTable table;
    private final DeadLetters deadLetters;
    private final SchemaGate schema;

    OrderListener(OrderTable table, DeadLetters deadLetters, SchemaGate schema) {
        this.table = table;
        this.deadLetters = deadLetters;
        this.schema = schema;
    }

    /** Offsets are committed after this returns; an outage is waited out here. */
    @Incoming("orders")
    @Blocking("orders")
    void onOrders(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        schema.await();
        Map<String, Known> newest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Delivery delivery = Delivery.of(record);
            Decoded<ShopOrder> decoded =
                    codec.decode(EventType.SHOP_ORDER, delivery.key(), delivery.headers()::get, delivery.value());
            switch (decoded) {
                case Decoded.Accepted<ShopOrder>(var event) ->
                    newest.merge(event.data().id(), new Known(delivery, event.data()), Known::later);
                case Decoded.Removed<ShopOrder>(var id) -> LOG.debugf("order %s left its topic and stays known", id);
                case Decoded.Malformed<ShopOrder>(var reason) -> deadLetters.bury(delivery, reason, "unreadable", 1);
            }
        }
        save(List.copyOf(newest.values()));
    }

    private record Known(Delivery delivery, ShopOrder order) {
        Known later(Known other) {
            return other.order().updatedAt().isBefore(order().updatedAt()) ? this : other;
        }
    }

    private void save(List<Known> orders) throws InterruptedException {
        Backoff backoff = new Backoff();
        while (!orders.isEmpty()) {
            try {
                table.save(orders.stream().map(Known::order).toList());
                return;
            } catch (SQLException e) {
                if (!Faults.isAboutTheData(e)) {
                    LOG.warnf("%d orders wait: %s", orders.size(), e.getMessage());
                    backoff.pause();
                } else if (orders.size() == 1) {
                    deadLetters.bury(
                            orders.getFirst().delivery(),
                            "refused by the database: SQLSTATE " + e.getSQLState(),
                            e.getClass().getName(),
                            1);
                    return;
                } else {
                    save(orders.subList(0, orders.size() / 2));
                    save(orders.subList(orders.size() / 2, orders.size()));
                    return;
                }
            }
        }
    }
}
