package dev.ballast.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays the fortnight into a running demo shop. Arguments: port offset, messages per second. The demo accounts' secret
 * comes in {@code BALLAST_DEMO_SECRET}. Exit code 1 when a door refused something.
 */
public final class DemoFeedMain {

    private static final int ORDERS_AT_ONCE = 6;
    private static final int PROGRESS_EVERY = 25;
    private static final int REASONS_SHOWN = 5;

    private final Doors doors;
    private final int perSecond;
    private final AtomicInteger refused = new AtomicInteger();

    private DemoFeedMain(Doors doors, int perSecond) {
        this.doors = doors;
        this.perSecond = perSecond;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String secret = System.getenv().getOrDefault("BALLAST_DEMO_SECRET", "");
        Doors doors = new Doors(new DemoSettings(Integer.parseInt(args[0]), secret), Product.all());
        Instant now = Clock.systemUTC().instant();
        Fortnight fortnight = new Playwright(now.getEpochSecond(), now).write();
        System.exit(new DemoFeedMain(doors, Integer.parseInt(args[1])).play(fortnight, now));
    }

    private int play(Fortnight fortnight, Instant now) throws InterruptedException {
        int total = fortnight.deliveries().size();
        System.out.printf(
                Locale.ROOT,
                "  demo    %d orders of Harbor Lane's shop system, then %d messages at %d a second%n",
                fortnight.purchases().size(),
                total,
                perSecond);
        attempt(() -> doors.announceProducts(now));
        announce(fortnight.purchases());
        int sent = 0;
        for (Telling telling : fortnight.deliveries()) {
            attempt(() -> doors.deliver(telling));
            if (++sent % PROGRESS_EVERY == 0) {
                System.out.printf(Locale.ROOT, "  demo    %d of %d messages sent%n", sent, total);
            }
            pause(perSecond);
        }
        summarize(fortnight);
        return refused.get() == 0 ? 0 : 1;
    }

    /** Before the messages, for a shop knows its orders; several at once, as a shop system sends its backlog. */
    private void announce(List<Purchase> purchases) {
        Semaphore free = new Semaphore(ORDERS_AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Purchase purchase : purchases) {
                threads.submit(() -> {
                    free.acquire();
                    try {
                        attempt(() -> doors.announce(purchase));
                    } finally {
                        free.release();
                    }
                    return null;
                });
            }
        }
    }

    private void summarize(Fortnight fortnight) {
        System.out.printf(
                Locale.ROOT,
                "  demo    done: %d messages about %d problems, %d of them delivered twice; %d more were automatic mail.%n"
                        + "          Expect %d new entries and, if every message finds its problem, %d new tickets.%n",
                fortnight.messages() - fortnight.automatic(),
                fortnight.problems(),
                fortnight.redeliveries(),
                fortnight.automatic(),
                fortnight.messages(),
                fortnight.problems());
        if (refused.get() > 0) {
            System.out.printf(Locale.ROOT, "  demo    %d were refused by their door.%n", refused.get());
        }
    }

    private interface Attempt {
        void run() throws Refused, InterruptedException;
    }

    private void attempt(Attempt attempt) throws InterruptedException {
        try {
            attempt.run();
        } catch (Refused e) {
            if (refused.incrementAndGet() <= REASONS_SHOWN) {
                System.out.println("  demo    refused: " + e.getMessage());
            }
        }
    }

    private static void pause(int perSecond) {
        LockSupport.parkNanos(1_000_000_000L / perSecond);
    }
}
