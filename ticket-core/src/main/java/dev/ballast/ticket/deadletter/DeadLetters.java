package dev.ballast.ticket.deadletter;

import dev.ballast.ticket.AcknowledgedProducer;
import dev.ballast.ticket.Backoff;
import dev.ballast.ticket.store.Json;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/**
 * Buries records: first on the dead-letter topic, with the broker's acknowledgement, then in the table that the desk
 * shows. Both are idempotent by origin, so a crash in between repeats them harmlessly.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final AgroalDataSource dataSource;
    private final InstantSource clock;
    private final AcknowledgedProducer producer;

    DeadLetters(AgroalDataSource dataSource, InstantSource clock, AcknowledgedProducer producer) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.producer = producer;
    }

    /**
     * Returns when the record is safe; the caller may then let its offset go. While broker or database is away it waits.
     *
     * @param reason for the operator; quotes no customer text
     * @param cause  class of the exception, or what stage refused it
     */
    public void bury(Delivery delivery, String reason, String cause, int attempts) throws InterruptedException {
        Backoff backoff = new Backoff();
        while (true) {
            try {
                send(delivery, reason, cause, attempts);
                DeadLetterRow.insert(dataSource, delivery, reason, cause, attempts, clock.instant());
                LOG.warnf("buried %s: %s", delivery, reason);
                return;
            } catch (ExecutionException | TimeoutException | SQLException | RuntimeException e) {
                LOG.warnf("cannot bury %s yet: %s", delivery, e.getMessage());
                backoff.pause();
            }
        }
    }

    private void send(Delivery delivery, String reason, String cause, int attempts)
            throws ExecutionException, TimeoutException, InterruptedException {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(delivery.topic() + ".dlq", delivery.key(), delivery.value());
        Headers headers = record.headers();
        delivery.headers().forEach(headers::add);
        add(headers, "dead-letter-reason", reason);
        add(headers, "dead-letter-cause", cause);
        add(headers, "dead-letter-topic", delivery.topic());
        add(headers, "dead-letter-partition", Integer.toString(delivery.partition()));
        add(headers, "dead-letter-offset", Long.toString(delivery.offset()));
        add(headers, "dead-letter-attempts", Integer.toString(attempts));
        producer.send(record);
    }

    /** @return false when the broker did not confirm it in time */
    boolean replay(DeadLetterEntity letter) throws InterruptedException {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(letter.topic, letter.key, letter.value);
        Json.bytesByName(letter.headers).forEach(record.headers()::add);
        add(record.headers(), "dead-letter-replayed", letter.id.toString());
        try {
            producer.send(record);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("could not replay %s: %s", letter.id, e.getMessage());
            return false;
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
