package dev.ballast.analytics.stream;

import java.time.Duration;

/** Doubling waits between attempts that fail for a passing reason. */
final class RetryDelay {

    private final Duration first;
    private final Duration max;
    private Duration next;

    RetryDelay(Duration first, Duration max) {
        this.first = first;
        this.max = max;
        this.next = first;
    }

    Duration next() {
        Duration delay = next;
        next = delay.multipliedBy(2).compareTo(max) > 0 ? max : delay.multipliedBy(2);
        return delay;
    }

    void reset() {
        next = first;
    }
}
