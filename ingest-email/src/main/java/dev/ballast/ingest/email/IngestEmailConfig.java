package dev.ballast.ingest.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator can set; in the environment as {@code BALLAST_INGEST_EMAIL_…}. */
@ConfigMapping(prefix = "ballast.ingest-email")
public interface IngestEmailConfig {

    /** This replica's name: the same after a restart, different from every other replica's. */
    String instance();

    /** Where attachments and originals are kept; all services share it. */
    Path blobDir();

    /** What account secrets are encrypted with, at least 32 characters. Environment only. */
    String secretKey();

    /** Accounts to create at start (YAML); none when empty. */
    Optional<Path> accountsFile();

    /** How long IDLE lasts at most before the folder is asked again; also the poll where a server has no IDLE. */
    @WithDefault("25s")
    Duration poll();

    /**
     * How long a mail server may be silent when it owes an answer; then the connection is taken for dead. Longer than the
     * poll.
     */
    @WithDefault("60s")
    Duration serverTimeout();

    /**
     * A mail with more bytes is read only at its beginning, and says so; the whole stays at its server. Never more than a
     * sixth of the heap.
     */
    @WithDefault("41943040")
    long largestMail();

    /** How many bytes of such a mail are read. */
    @WithDefault("1048576")
    int beginning();

    /** Threads that read and store mails. They wait for the disk most of the time, so more than processors. */
    @WithDefault("8")
    int readers();

    /** How long the broker may take to acknowledge a mail or a cursor before the folder starts over from its cursor. */
    @WithDefault("30s")
    Duration publishTimeout();

    /** How long a reply is tried again while its server is away or busy. */
    @WithDefault("24h")
    Duration replyGiveUp();
}
