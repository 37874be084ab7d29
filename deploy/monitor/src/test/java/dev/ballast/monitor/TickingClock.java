package dev.ballast.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until told to go on. */
public final class TickingClock implements InstantSource {

    private volatile Instant now;

    public TickingClock(Instant start) {
        now = start;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
