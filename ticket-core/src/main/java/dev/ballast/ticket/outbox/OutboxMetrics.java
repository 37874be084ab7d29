package dev.ballast.ticket.outbox;

import dev.ballast.ticket.store.SchemaGate;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What waits: asked of the database at each scrape, so that every replica tells the same truth. NaN: it cannot know. */
@ApplicationScoped
class OutboxMetrics {

    private final AgroalDataSource dataSource;
    private final MeterRegistry registry;

    OutboxMetrics(AgroalDataSource dataSource, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.registry = registry;
    }

    void register(@Observes SchemaGate.SchemaReady ready) {
        gauge(
                "support.outbox.oldest.seconds",
                "Age of the oldest change that the stream has not been told",
                "select coalesce(extract(epoch from now() - min(\"timestamp\")), 0) from outbox");
        gauge(
                "support.dlq.depth",
                "Dead letters that wait for a person's decision",
                "select count(*) from dead_letter where state = 'waiting'");
        gauge(
                "support.dlq.oldest.seconds",
                "Age of the oldest of them",
                "select coalesce(extract(epoch from now() - min(buried_at)), 0) from dead_letter where state = 'waiting'");
    }

    private void gauge(String name, String description, String sql) {
        Gauge.builder(name, () -> value(sql)).description(description).register(registry);
    }

    private double value(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
