package dev.ballast.ingest.kit.reply;

import java.util.concurrent.atomic.LongAdder;

/** What became of replies since this process started. Taken = sent + failed + uncertain + those still under way. */
public final class ReplyCounts {

    private final LongAdder sent = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder uncertain = new LongAdder();
    private final LongAdder postponed = new LongAdder();

    void count(SendResult result) {
        switch (result) {
            case SendResult.Sent ignored -> sent.increment();
            case SendResult.Refused ignored -> failed.increment();
            case SendResult.Uncertain ignored -> uncertain.increment();
            case SendResult.RetryLater ignored -> postponed.increment();
        }
    }

    public long sent() {
        return sent.sum();
    }

    public long failed() {
        return failed.sum();
    }

    public long uncertain() {
        return uncertain.sum();
    }

    /** Tries that the platform put off; one reply may count several times. */
    public long postponed() {
        return postponed.sum();
    }
}
