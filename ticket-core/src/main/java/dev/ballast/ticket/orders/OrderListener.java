package dev.ballast.ticket.orders;

import dev.ballast.contract.Decoded;
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

/** Keeps the tables of known orders and products. A record holds its subject whole, so the newest of a batch is enough. */
@ApplicationScoped
class OrderListener {

    private static final Logger LOG = Logger.getLogger(OrderListener.class);

    private final OrderNewsReader reader = new OrderNewsReader();
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
            switch (reader.read(delivery)) {
                case Decoded.Accepted<OrderNews>(var event) ->
                    newest.merge(event.data().key(), new Known(delivery, event.data()), Known::later);
                case Decoded.Removed<OrderNews>(var id) -> LOG.debugf("%s left its topic and stays known", id);
                case Decoded.Malformed<OrderNews>(var reason) -> deadLetters.bury(delivery, reason, "unreadable", 1);
            }
        }
        save(List.copyOf(newest.values()));
    }

    private record Known(Delivery delivery, OrderNews news) {
        Known later(Known other) {
            return other.news().updatedAt().isBefore(news().updatedAt()) ? this : other;
        }
    }

    private void save(List<Known> known) throws InterruptedException {
        Backoff backoff = new Backoff();
        while (!known.isEmpty()) {
            try {
                table.save(known.stream().map(Known::news).toList());
                return;
            } catch (SQLException e) {
                if (!Faults.isAboutTheData(e)) {
                    LOG.warnf("%d orders wait: %s", known.size(), e.getMessage());
                    backoff.pause();
                } else if (known.size() == 1) {
                    deadLetters.bury(known.getFirst().delivery(), e);
                    return;
                } else {
                    save(known.subList(0, known.size() / 2));
                    save(known.subList(known.size() / 2, known.size()));
                    return;
                }
            }
        }
    }
}
