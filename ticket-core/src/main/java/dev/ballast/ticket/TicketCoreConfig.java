package dev.ballast.ticket;

import dev.ballast.ticket.match.MatchPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an operator can set. Each key is also an environment variable: {@code BALLAST_TICKET_CORE_OUTBOX_BATCH}. */
@ConfigMapping(prefix = "ballast.ticket-core")
public interface TicketCoreConfig {

    /** Where attachments and raw originals lie; shared with the connectors. */
    @WithDefault("data/blobs")
    Path blobDir();

    /** Password of the agent {@code admin}, applied at every start. Required until an agent exists. */
    Optional<String> adminPassword();

    /**
     * Signs the session cookie; at least 32 characters, the same on every replica. Without it a random one is made and
     * agents log in again after each restart.
     */
    Optional<String> sessionKey();

    /** How long a log-in lasts. */
    @WithDefault("12h")
    Duration sessionLifetime();

    /** Where {@code /api/analytics} is passed on to. */
    @WithDefault("http://127.0.0.1:8084")
    URI analyticsUrl();

    /** Where {@code /api/ops} is passed on to. */
    @WithDefault("http://127.0.0.1:8085")
    URI monitorUrl();

    /**
     * What the secrets of channel accounts are encrypted with, at least 32 characters and the same for every service;
     * without it none can be entered at the desk. Environment only: BALLAST_SECRET_KEY.
     */
    Optional<String> secretKey();

    /** Where each connector answers, by its name, to be asked whether an account would work. */
    Map<String, URI> connectors();

    /** How the doors are reached from outside; only shown, so that they can be copied. */
    PublicAddresses publicAddresses();

    /** How long a link to the site form continues the ticket it was made for. */
    @WithDefault("90d")
    Duration formLinkLifetime();

    /** How often at most a month of tickets is read in search of waves. */
    @WithDefault("1m")
    Duration wavesEvery();

    /**
     * A JSON file of problem types that the shop adds to the shipped ones, or names and teaches anew:
     * {@code [{"code", "names": {"en"}, "keywords": [], "sentences": []}]}. Read at the start; what an agent defines at
     * the desk stands against it.
     */
    Optional<Path> taxonomyFile();

    /**
     * Whether embedding models are asked about English and Chinese messages too, where the build has them; they cost
     * some milliseconds a message.
     */
    @WithDefault("off")
    Switch embeddings();

    /** How this shop joins messages to tickets. */
    Matching matching();

    /** The relay from the outbox table to Kafka. */
    Outbox outbox();

    enum Switch {
        OFF,
        ON
    }

    interface PublicAddresses {

        /** Of the site form: {@code https://help.shop.example}. */
        URI forms();

        /** Of the platforms' webhooks. */
        URI webhooks();
    }

    interface Matching {

        /** Score from which a message joins a ticket by itself, 0 to 1. */
        @WithDefault("" + MatchPolicy.JOIN_AT)
        double joinAt();

        /** Score from which an agent is asked, at most {@code join-at}. */
        @WithDefault("" + MatchPolicy.SUGGEST_AT)
        double suggestAt();

        /** Since a ticket's last message; beyond it only a thread joins. */
        @WithDefault(MatchPolicy.WINDOW_DAYS + "d")
        Duration window();

        /** How long a resolved ticket reopens when its customer writes again. */
        @WithDefault(MatchPolicy.REOPEN_DAYS + "d")
        Duration reopenWindow();
    }

    interface Outbox {

        /** Rows read and sent at a time. */
        @WithDefault("1000")
        int batch();

        /** How often the table is looked at when nothing woke the relay; another replica may have written. */
        @WithDefault("50ms")
        Duration poll();
    }
}
