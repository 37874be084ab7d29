package dev.ballast.ticket.store;

import dev.ballast.ticket.Backoff;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Migrates the schema as soon as the database is there, however late. Whoever needs tables waits here; the service
 * itself is up meanwhile, and not ready.
 */
@ApplicationScoped
public class SchemaGate {

    private static final Logger LOG = Logger.getLogger(SchemaGate.class);

    /** Fired once, after the schema is there. */
    public record SchemaReady() {}

    private final CountDownLatch ready = new CountDownLatch(1);
    private final Flyway flyway;
    private final Event<SchemaReady> event;
    private volatile @Nullable Thread worker;

    SchemaGate(Flyway flyway, Event<SchemaReady> event) {
        this.flyway = flyway;
        this.event = event;
    }

    void start(@Observes StartupEvent started) {
        worker = Thread.ofVirtual().name("schema").start(this::migrate);
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }

    private void migrate() {
        Backoff backoff = new Backoff();
        try {
            while (ready.getCount() > 0) {
                try {
                    flyway.migrate();
                    event.fire(new SchemaReady());
                    ready.countDown();
                } catch (RuntimeException e) {
                    LOG.warnf("the database is not ready for its schema yet: %s", firstLine(e));
                    backoff.pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Returns when the tables are there. */
    public void await() throws InterruptedException {
        ready.await();
    }

    boolean isOpen() {
        return ready.getCount() == 0;
    }
}
