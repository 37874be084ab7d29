package dev.ballast.ingest.kit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** That a thread which runs by itself has to end: it asks between its steps; whoever closes it tells it, and waits. */
public final class Closing {

    private final CountDownLatch told = new CountDownLatch(1);

    public boolean isTold() {
        return told.getCount() == 0;
    }

    /** Waits that long unless it is told. An interrupt tells it, too. */
    public boolean toldWithin(Duration pause) {
        try {
            return told.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tell();
            return true;
        }
    }

    public void tell() {
        told.countDown();
    }

    /** Waits until the thread has ended, at most that long. One that never began has. */
    public void tellAndJoin(Thread thread, Duration patience) {
        tell();
        try {
            if (thread.isAlive()) {
                thread.join(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
