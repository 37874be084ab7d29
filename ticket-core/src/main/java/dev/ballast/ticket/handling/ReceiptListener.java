package dev.ballast.ticket.handling;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.ticket.Backoff;
import dev.ballast.ticket.deadletter.DeadLetters;
import dev.ballast.ticket.deadletter.Delivery;
import dev.ballast.ticket.store.BulkStatement;
import dev.ballast.ticket.store.Faults;
import dev.ballast.ticket.store.SchemaGate;
import dev.ballast.ticket.store.Transactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Learns what became of answers. */
@ApplicationScoped
class ReceiptListener {

    private static final Logger LOG = Logger.getLogger(ReceiptListener.class);

    private final EventCodec codec = new EventCodec();
    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final SchemaGate schema;

    ReceiptListener(Transactions transactions, DeadLetters deadLetters, SchemaGate schema) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.schema = schema;
    }

    /** One by one: a receipt is rare beside a message, and its effect is the same however often it comes. */
    @Incoming("receipts")
    @Blocking("receipts")
    void onReceipts(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        schema.await();
        for (ConsumerRecord<String, byte[]> record : records) {
            Delivery delivery = Delivery.of(record);
            Decoded<ReplyReceipt> decoded =
                    codec.decode(EventType.REPLY_RECEIPT, delivery.key(), delivery.headers()::get, delivery.value());
            switch (decoded) {
                case Decoded.Accepted<ReplyReceipt>(var event) -> note(delivery, event.data());
                case Decoded.Removed<ReplyReceipt> _ -> deadLetters.bury(delivery, "no value", "unreadable", 1);
                case Decoded.Malformed<ReplyReceipt>(var reason) -> deadLetters.bury(delivery, reason, "unreadable", 1);
            }
        }
    }

    private void note(Delivery delivery, ReplyReceipt receipt) throws InterruptedException {
        Backoff backoff = new Backoff();
        while (true) {
            try {
                save(receipt);
                return;
            } catch (SQLException e) {
                if (Faults.isAboutTheData(e)) {
                    deadLetters.bury(delivery, e);
                    return;
                }
                LOG.warnf("a receipt waits: %s", e.getMessage());
                backoff.pause();
            }
        }
    }

    /** The platform's id takes the place of ours, so that the answer's echo and answers to it are recognized. */
    private void save(ReplyReceipt receipt) throws SQLException {
        int _ = transactions.commit(connection -> {
            try (BulkStatement update = new BulkStatement(connection, """
                    update message m
                       set delivery = r.outcome, delivery_reason = r.reason,
                           external_id = coalesce(r.external_id, m.external_id)
                      from unnest(?, ?, ?, ?) as r(id, outcome, reason, external_id)
                     where m.id = r.id and m.direction = 'out'
                    """)) {
                List<ReplyReceipt> one = List.of(receipt);
                return update.uuids(one, ReplyReceipt::reply)
                        .texts(one, r -> r.outcome().wireName())
                        .texts(one, ReplyReceipt::reason)
                        .texts(one, ReplyReceipt::externalId)
                        .execute();
            }
        });
    }
}
