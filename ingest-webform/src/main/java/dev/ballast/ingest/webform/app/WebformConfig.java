package dev.ballast.ingest.webform.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the operator of the site form can set. */
@ConfigMapping(prefix = "ballast.webform")
public interface WebformConfig {

    /** This replica's name: the same after a restart, different from every other replica's. BALLAST_INSTANCE. */
    String instance();

    /** host:port of the broker, several separated by commas. KAFKA_BOOTSTRAP_SERVERS. */
    String kafkaBootstrapServers();

    /** Kafka client keys for a cluster that asks for them: {@code security.protocol}, {@code sasl.jaas.config} … */
    Map<String, String> kafkaSecurity();

    /**
     * How long a visitor waits for the broker before the spool takes over. Under a second: of an outage that lasts a minute,
     * more than one answer in a hundred falls into the moment before it is noticed.
     */
    @WithDefault("700ms")
    Duration brokerTimeout();

    /** Folder of attachments, shared with the desk. BALLAST_BLOB_DIR. */
    Path blobDir();

    /** Folder for submissions that the broker cannot take at the moment. BALLAST_SPOOL_DIR. */
    Path spoolDir();

    /** Bytes that may wait in the spool; beyond, visitors are asked to come back (503). */
    @WithDefault("134217728")
    long spoolMaxBytes();

    /** Bytes that stay free on the spool's disk. */
    @WithDefault("268435456")
    long spoolMinFreeBytes();

    /** Submissions a minute from one address to one form; 0 is unlimited. A form's setting rate-per-address overrides it. */
    @WithDefault("20")
    int ratePerAddress();

    /** Submissions a minute to one form from everybody together; 0 is unlimited. Form setting: rate-per-form. */
    @WithDefault("600")
    int ratePerForm();

    /** Whether callers on this machine are limited, too. Behind a proxy on this machine set BALLAST_BEHIND_PROXY instead. */
    @WithDefault("false")
    boolean limitLoopback();

    /** Submissions with files that are read at a time, each up to 51 MiB on disk. */
    @WithDefault("16")
    int uploadsAtOnce();

    /** YAML file with accounts to seed. BALLAST_ACCOUNTS_FILE. */
    Optional<Path> accountsFile();

    /** What account secrets are encrypted with; needed for the accounts file only. BALLAST_SECRET_KEY. */
    Optional<String> secretKey();
}
