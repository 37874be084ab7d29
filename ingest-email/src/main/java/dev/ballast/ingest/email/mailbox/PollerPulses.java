package dev.ballast.ingest.email.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether every folder's thread is still going round. Each wait in it is bounded (reads 60 s, broker 30 s, pauses 30 s),
 * so one without a sign for long is dead, and a restart is the only cure.
 */
public final class PollerPulses {

    private final InstantSource clock;
    private final Duration silence;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();

    /** @param silence longer than any honest round */
    public PollerPulses(InstantSource clock, Duration silence) {
        this.clock = clock;
        this.silence = silence;
    }

    PollerPulse begin(String name) {
        beat(name);
        return new PollerPulse(this, name);
    }

    void beat(String name) {
        last.put(name, clock.instant());
    }

    void end(String name) {
        last.remove(name);
    }

    /** The threads that gave no sign for too long. */
    public List<String> dead() {
        Instant oldest = clock.instant().minus(silence);
        return last.entrySet().stream()
                .filter(pulse -> pulse.getValue().isBefore(oldest))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
