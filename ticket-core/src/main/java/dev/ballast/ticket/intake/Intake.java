package dev.ballast.ticket.intake;

import dev.ballast.ticket.Backoff;
import dev.ballast.ticket.deadletter.DeadLetters;
import dev.ballast.ticket.deadletter.Delivery;
import dev.ballast.ticket.outbox.OutboxRelay;
import dev.ballast.ticket.store.Faults;
import dev.ballast.ticket.store.SchemaGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes a batch of records until each is committed or buried. A fault that passes is waited out here, however long it
 * lasts, because a record given back would lose its order; only a message that alone makes its transaction fail is
 * buried.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** A constraint may fail because of what another replica did; the third failure alone is the message's own. */
    private static final int ATTEMPTS_ALONE = 3;

    private final ArrivalReader reader;
    private final BatchTransaction transaction;
    private final DeadLetters deadLetters;
    private final OutboxRelay relay;
    private final SchemaGate schema;
    private final IntakeMetrics metrics;

    Intake(
            ArrivalReader reader,
            BatchTransaction transaction,
            DeadLetters deadLetters,
            OutboxRelay relay,
            SchemaGate schema,
            IntakeMetrics metrics) {
        this.reader = reader;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.relay = relay;
        this.schema = schema;
        this.metrics = metrics;
    }

    /** @throws InterruptedException when the service stops: nothing of what is not committed may be acknowledged */
    void take(List<Delivery> batch) throws InterruptedException {
        schema.await();
        long start = System.nanoTime();
        List<Arrival> arrivals = new ArrayList<>(batch.size());
        // Reading is pure and a third of a batch's time; on every core it is done before a transaction holds anything.
        for (ArrivalReader.Read read : batch.parallelStream().map(reader::read).toList()) {
            switch (read) {
                case ArrivalReader.Read.Message(var arrival) -> arrivals.add(arrival);
                case ArrivalReader.Read.Unreadable(var record, var reason) -> bury(record, reason, "unreadable", 1);
            }
        }
        if (!arrivals.isEmpty()) {
            commit(arrivals);
        }
        metrics.batch(Duration.ofNanos(System.nanoTime() - start));
    }

    private void commit(List<Arrival> arrivals) throws InterruptedException {
        Backoff backoff = new Backoff();
        int attempt = 0;
        while (true) {
            attempt++;
            try {
                BatchTransaction.Counts counts = transaction.commit(arrivals);
                relay.wakeUp();
                metrics.committed(arrivals, counts);
                return;
            } catch (SQLException | RuntimeException e) {
                if (Faults.isTooMuchAtOnce(e) && arrivals.size() > 1) {
                    halve(arrivals);
                    return;
                } else if (!Faults.isAboutTheData(e)) {
                    LOG.warnf("batch of %d waits: %s", arrivals.size(), e.getMessage());
                    backoff.pause();
                } else if (arrivals.size() > 1) {
                    halve(arrivals);
                    return;
                } else if (attempt >= ATTEMPTS_ALONE) {
                    bury(arrivals.getFirst().delivery(), reason(e), e.getClass().getName(), attempt);
                    return;
                }
            }
        }
    }

    /** In order, so that one conversation stays in order around the message that fails. */
    private void halve(List<Arrival> arrivals) throws InterruptedException {
        int middle = arrivals.size() / 2;
        commit(arrivals.subList(0, middle));
        commit(arrivals.subList(middle, arrivals.size()));
    }

    private void bury(Delivery delivery, String reason, String cause, int attempts) throws InterruptedException {
        deadLetters.bury(delivery, reason, cause, attempts);
        metrics.buried();
    }

    /** PostgreSQL quotes values in its messages; a dead letter's reason repeats nothing a customer wrote. */
    private static String reason(Exception e) {
        return e instanceof SQLException sql
                ? "refused by the database: SQLSTATE " + sql.getSQLState()
                : "cannot be placed: " + e.getClass().getSimpleName();
    }
}
