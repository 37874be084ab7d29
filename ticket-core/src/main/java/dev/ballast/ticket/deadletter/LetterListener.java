package dev.ballast.ticket.deadletter;

import dev.ballast.ticket.Backoff;
import dev.ballast.ticket.store.Faults;
import dev.ballast.ticket.store.SchemaGate;
import dev.ballast.ticket.store.Transactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Reads every dead-letter topic into the table that the desk shows. */
@ApplicationScoped
class LetterListener {

    private static final Logger LOG = Logger.getLogger(LetterListener.class);

    private final Transactions transactions;
    private final SchemaGate schema;

    LetterListener(Transactions transactions, SchemaGate schema) {
        this.transactions = transactions;
        this.schema = schema;
    }

    /** The offsets are committed after this returns, that is after every letter is in the table. */
    @Incoming("dead-letters")
    @Blocking("dead-letters")
    void onLetters(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        schema.await();
        for (ConsumerRecord<String, byte[]> record : records) {
            keep(Letter.of(record));
        }
    }

    private void keep(Letter letter) throws InterruptedException {
        Backoff backoff = new Backoff();
        boolean whole = true;
        while (true) {
            try {
                save(letter, whole);
                LOG.warnf("dead letter %s: %s", letter.delivery(), letter.reason());
                return;
            } catch (SQLException e) {
                // There is no topic behind this one: what the database refuses is shown without its content.
                if (Faults.isAboutTheData(e) && whole) {
                    whole = false;
                } else {
                    LOG.warnf("dead letter %s waits: %s", letter.delivery(), e.getMessage());
                    backoff.pause();
                }
            }
        }
    }

    private void save(Letter letter, boolean whole) throws SQLException {
        boolean _ = transactions.commit(connection -> {
            LetterRows.insert(connection, letter, whole);
            return true;
        });
    }
}
