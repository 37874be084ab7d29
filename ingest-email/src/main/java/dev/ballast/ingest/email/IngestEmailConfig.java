package dev.ballast.ingest.email;

import dev.ballast.ingest.kit.wiring.ConnectorConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set; in the environment as {@code BALLAST_INGEST_EMAIL_…}. */
@ConfigMapping(prefix = "ballast.ingest-email")
public interface IngestEmailConfig extends ConnectorConfig {

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
    @Override
    @WithDefault("30s")
    Duration publishTimeout();

    /** How long a reply is tried again while its server is away or busy. */
    @WithDefault("24h")
    Duration replyGiveUp();
}
