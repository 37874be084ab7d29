package dev.ballast.ticket.deadletter;

import dev.ballast.ticket.AcknowledgedProducer;
import dev.ballast.ticket.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/**
 * Buries records that no attempt can process, on the dead-letter topic of their topic. From there they come to the desk as
 * every service's do.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final AcknowledgedProducer producer;

    DeadLetters(AcknowledgedProducer producer) {
        this.producer = producer;
    }

    /**
     * Returns when the broker has the record; the caller may then let its offset go. While the broker is away it waits. A
     * crash in between buries the record twice, which the desk shows as one.
     *
     * @param reason for the operator; quotes no customer text
     * @param cause  class of the exception, or what stage refused it
     */
    public void bury(Delivery delivery, String reason, String cause, int attempts) throws InterruptedException {
        Backoff backoff = new Backoff();
        while (true) {
            try {
                producer.send(letter(delivery, reason, cause, attempts));
                LOG.warnf("buried %s: %s", delivery, reason);
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                LOG.warnf("cannot bury %s yet: %s", delivery, e.getMessage());
                backoff.pause();
            }
        }
    }

    /** What the database will refuse each time it is tried. */
    public void bury(Delivery delivery, SQLException refusal) throws InterruptedException {
        bury(
                delivery,
                "refused by the database: SQLSTATE " + refusal.getSQLState(),
                refusal.getClass().getName(),
                1);
    }

    private static ProducerRecord<String, byte[]> letter(Delivery delivery, String reason, String cause, int attempts) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(delivery.topic() + ".dlq", delivery.key(), delivery.value());
        Headers headers = letter.headers();
        delivery.headers().forEach(headers::add);
        add(headers, "dead-letter-reason", reason);
        add(headers, "dead-letter-cause", cause);
        add(headers, "dead-letter-topic", delivery.topic());
        add(headers, "dead-letter-partition", Integer.toString(delivery.partition()));
        add(headers, "dead-letter-offset", Long.toString(delivery.offset()));
        add(headers, "dead-letter-attempts", Integer.toString(attempts));
        return letter;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
