package dev.ballast.ticket.model;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** RFC 9562 version 7: neighbours in time are neighbours in the index, which random ids at a million rows are not. */
public final class TimeOrderedIds {

    private final InstantSource clock;

    public TimeOrderedIds(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (clock.millis() << 16) | 0x7000L | random.nextLong(1L << 12);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
