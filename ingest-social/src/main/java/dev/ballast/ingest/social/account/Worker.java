package dev.ballast.ingest.social.account;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A thread of one account that rests between its rounds and ends when it is asked to. */
public final class Worker implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    /** @param rounds until {@link #stoppedWithin} says so */
    public Worker(String name, Runnable rounds) {
        this.thread = Thread.ofVirtual().name(name).unstarted(rounds);
    }

    public void start() {
        thread.start();
    }

    /** Rests that long, or less when it is to end meanwhile. */
    public boolean stoppedWithin(Duration rest) {
        try {
            return stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Breaks a waiting call off; returns after the thread ended. */
    @Override
    public void close() throws InterruptedException {
        stopping.countDown();
        thread.interrupt();
        thread.join(LONGEST_END);
    }
}
