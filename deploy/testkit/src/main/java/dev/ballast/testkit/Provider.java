package dev.ballast.testkit;

/** Starts the two backends; each method is called at most once per JVM and throws when it cannot. */
sealed interface Provider permits ContainerProvider, EmbeddedProvider {

    String DATABASE_USER = "postgres";
    String DATABASE_PASSWORD = "postgres";

    /** Returns the bootstrap servers; the topics exist. */
    String startKafka();

    /** Returns the JDBC URL of the database {@code postgres}. */
    String startPostgres();
}
