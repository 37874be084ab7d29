package dev.ballast.ticket.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down: after five failures of one login each further try waits twice as long, up to five minutes. Per
 * login and not per address, because behind a proxy all addresses are one.
 */
@ApplicationScoped
class LogInThrottle {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;

    /** Bounded, oldest out: made-up logins must not fill the memory. */
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LogInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant blockedUntil) {}

    /** How long to wait before the next try, where there have been too many. */
    synchronized Optional<Duration> pause(String login) {
        Failures known = failures.get(login);
        Instant now = clock.instant();
        return known != null && now.isBefore(known.blockedUntil())
                ? Optional.of(Duration.between(now, known.blockedUntil()))
                : Optional.empty();
    }

    synchronized void failed(String login) {
        Failures known = failures.get(login);
        int count = known == null ? 1 : known.count() + 1;
        Duration pause = count <= FREE_FAILURES
                ? Duration.ZERO
                : Duration.ofSeconds(Math.min(LONGEST.toSeconds(), 1L << Math.min(count - FREE_FAILURES, 20)));
        failures.put(login, new Failures(count, clock.instant().plus(pause)));
    }

    synchronized void succeeded(String login) {
        failures.remove(login);
    }
}
