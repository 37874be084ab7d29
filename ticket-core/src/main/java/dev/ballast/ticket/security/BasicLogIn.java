package dev.ballast.ticket.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks login and password. A right pair is remembered for a minute as a salted hash, because an API client sends it
 * with every request and bcrypt is slow on purpose.
 */
@ApplicationScoped
class BasicLogIn {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MAX_REMEMBERED = 1_000;

    private final Agents agents;
    private final LogInThrottle throttle;
    private final InstantSource clock;
    private final String salt = UUID.randomUUID().toString();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    BasicLogIn(Agents agents, LogInThrottle throttle, InstantSource clock) {
        this.agents = agents;
        this.throttle = throttle;
        this.clock = clock;
    }

    private record Known(Agent agent, Instant until) {}

    /** @param pause set where too many tries failed: nothing was checked */
    record Result(Optional<Agent> agent, Optional<Duration> pause) {}

    Result logIn(String login, String password) {
        String pair = Digest.sha256(salt + "\n" + login + "\n" + password);
        Known before = known.get(pair);
        if (before != null && clock.instant().isBefore(before.until())) {
            return new Result(Optional.of(before.agent()), Optional.empty());
        }
        Optional<Duration> wait = throttle.pause(login);
        if (wait.isPresent()) {
            return new Result(Optional.empty(), wait);
        }
        Optional<Agent> agent = agents.check(login, password);
        if (agent.isPresent()) {
            throttle.succeeded(login);
            remember(pair, agent.get());
        } else {
            throttle.failed(login);
        }
        return new Result(agent, Optional.empty());
    }

    private void remember(String pair, Agent agent) {
        if (known.size() >= MAX_REMEMBERED) {
            known.clear();
        }
        known.put(pair, new Known(agent, clock.instant().plus(REMEMBERED)));
    }
}
