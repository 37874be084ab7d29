package dev.ballast.ticket.waves;

import dev.ballast.ticket.TicketCoreConfig;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Looks for waves when somebody asks, and not too often: a month of tickets is read for it. */
@ApplicationScoped
class WaveWatch {

    private static final Duration HISTORY = Duration.ofDays(28);

    private final Transactions transactions;
    private final Duration every;
    private final InstantSource clock;
    private Instant lookedAt = Instant.EPOCH;
    private List<Wave> waves = List.of();

    WaveWatch(Transactions transactions, TicketCoreConfig config, InstantSource clock) {
        this.transactions = transactions;
        this.every = config.wavesEvery();
        this.clock = clock;
    }

    /** One looks, the others wait for what it finds. */
    synchronized List<Wave> waves() throws SQLException {
        Instant now = clock.instant();
        if (Duration.between(lookedAt, now).compareTo(every) >= 0) {
            waves = look(now);
            lookedAt = now;
        }
        return waves;
    }

    private List<Wave> look(Instant now) throws SQLException {
        Instant from = now.minus(HISTORY).truncatedTo(ChronoUnit.HOURS);
        List<Arrivals> arrivals = transactions.commit(connection -> WaveRows.since(connection, from));
        // A shop that is a week old has a week of history, not four with three silent ones.
        Instant known =
                arrivals.stream().map(Arrivals::hour).min(Instant::compareTo).orElse(now);
        return new WaveFinder(known, now).find(arrivals);
    }
}
