package dev.ballast.ticket.outbox;

import dev.ballast.ticket.Backoff;
import dev.ballast.ticket.TicketCoreConfig;
import dev.ballast.ticket.store.SchemaGate;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox to Kafka, in commit order per key, at least once. Of all replicas one leads: it holds a session
 * advisory lock on the connection it also reads and deletes with, so whoever loses the lock can no longer delete.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final AgroalDataSource dataSource;
    private final SchemaGate schema;
    private final TicketCoreConfig.Outbox config;
    private final String bootstrapServers;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread worker;

    OutboxRelay(
            AgroalDataSource dataSource,
            SchemaGate schema,
            TicketCoreConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.config = config.outbox();
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent started) {
        worker = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
            running.join(5_000);
        }
    }

    /** Something was committed here: saves the wait until the next look. */
    public void wakeUp() {
        work.release();
    }

    private void run() {
        Backoff backoff = new Backoff();
        try {
            schema.await();
            while (true) {
                try {
                    lead(backoff);
                } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
                    LOG.warnf("relay waits: %s", e.getMessage());
                }
                backoff.pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A producer of its own per term of leadership: closing it takes back what is still in flight, which must not reach
     * the topic after what the next leader sends.
     */
    private void lead(Backoff backoff) throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (Connection connection = dataSource.getConnection()) {
            if (!OutboxRows.tryLead(connection)) {
                return;
            }
            try (RelayProducer producer = new RelayProducer(bootstrapServers)) {
                while (true) {
                    work.drainPermits();
                    List<OutboxRows.Row> rows = OutboxRows.committed(connection, config.batch());
                    if (!rows.isEmpty()) {
                        producer.send(rows);
                        OutboxRows.delete(connection, rows);
                        backoff.reset();
                    }
                    if (rows.size() < config.batch()) {
                        boolean _ = work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                    }
                }
            } finally {
                OutboxRows.resign(connection);
            }
        }
    }
}
