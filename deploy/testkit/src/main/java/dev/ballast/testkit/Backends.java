package dev.ballast.testkit;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One real broker and one real PostgreSQL per test JVM: Testcontainers where a Docker engine answers, the embedded ones
 * elsewhere. Each starts when first asked for and is gone when the JVM is, however it ended.
 *
 * <p>{@code BALLAST_TEST_BACKENDS=embedded|containers} overrides the choice.
 */
public final class Backends {

    private static final Backends SHARED = new Backends();

    private @Nullable Provider provider;

    private Backends() {}

    public static Backends shared() {
        return SHARED;
    }

    /** Where the broker listens; all topics of deploy/kafka/topics.yml exist. */
    public String kafkaBootstrapServers() {
        return OncePerJvm.value("kafka", () -> provider().startKafka());
    }

    /** The JDBC URL of that database, which is created empty where it does not exist. */
    public String jdbcUrl(String database) {
        String server = OncePerJvm.value("postgresql", () -> provider().startPostgres());
        String url = server.replace("/postgres", "/" + database);
        OncePerJvm.value("database." + database, () -> {
            try {
                NewDatabase.create(server, database);
                return url;
            } catch (SQLException e) {
                throw new IllegalStateException("database " + database + " on " + server, e);
            }
        });
        return url;
    }

    public String databaseUser() {
        return Provider.DATABASE_USER;
    }

    public String databasePassword() {
        return Provider.DATABASE_PASSWORD;
    }

    private synchronized Provider provider() {
        if (provider == null) {
            provider = ProviderChoice.make();
        }
        return provider;
    }
}
