package dev.ballast.ticket;

import dev.ballast.testkit.Backends;
import dev.ballast.ticket.store.Transactions;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database of a test's own with the service's schema, and a pool as a replica has one. As an extension of a test class
 * it is empty before each test.
 */
public final class TestDatabase implements BeforeEachCallback, AfterAllCallback, AutoCloseable {

    private final AgroalDataSource pool;

    public TestDatabase(String name) throws SQLException {
        Backends backends = Backends.shared();
        this.pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(24)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(backends.jdbcUrl(name))
                                .principal(new NamePrincipal(backends.databaseUser()))
                                .credential(new SimplePassword(backends.databasePassword())))));
        Flyway.configure().dataSource(pool).load().migrate();
    }

    /** As an extension. */
    public static TestDatabase named(String name) {
        try {
            return new TestDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database '" + name + "'", e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    public AgroalDataSource pool() {
        return pool;
    }

    public Transactions transactions() {
        return new Transactions(pool);
    }

    public void clear() throws SQLException {
        execute("truncate customer, customer_identity, customer_link, ticket, ticket_key, message, suggestion, outbox,"
                + " activity, regrouping, regrouping_message, shop_order, shop_order_part, shop_shipment, shop_product,"
                + " order_import, dead_letter, match_policy");
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long count(String fromWhere) throws SQLException {
        return Long.parseLong(texts("select count(*) from " + fromWhere).getFirst());
    }

    /** First column of each row. */
    public List<String> texts(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
            return found;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
