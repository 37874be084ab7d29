package dev.ballast.ticket.intake;

import dev.ballast.ticket.deadletter.Delivery;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The only door from Kafka to tickets. */
@ApplicationScoped
class InboundListener {

    private final Intake intake;

    InboundListener(Intake intake) {
        this.intake = intake;
    }

    /**
     * The offsets are committed after this returns, that is after the database committed; killed in between, the batch
     * comes again and is recognized. The channel pauses the consumer meanwhile and goes on polling, so that an outage of
     * any length costs no membership.
     */
    @Incoming("inbound")
    @Blocking("intake")
    void onMessages(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<Delivery> batch = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            batch.add(Delivery.of(record));
        }
        intake.take(batch);
    }
}
