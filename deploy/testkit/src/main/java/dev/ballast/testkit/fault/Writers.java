package dev.ballast.testkit.fault;

import dev.ballast.contract.inbound.InboundMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Each writes numbered messages one after the other, in a conversation of their own; what was promised and how long the
 * answer took is written down.
 */
public final class Writers {

    /** Brings a message to where it is promised to arrive. */
    @FunctionalInterface
    public interface Door {

        /** @return whether it was promised */
        boolean take(int writer, int number, String text);
    }

    private final Set<String> promised = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Map<Integer, AtomicInteger> next = new ConcurrentHashMap<>();

    /** So many write for that long, each as fast as they are answered. */
    public void write(Door door, int writers, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                int who = writer;
                all.execute(() -> {
                    while (System.nanoTime() < end) {
                        write(door, who);
                    }
                });
            }
            all.shutdown();
            if (!all.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS)) {
                throw new AssertionError("an answer took more than a minute");
            }
        }
    }

    /** @return whether it was promised */
    public boolean write(Door door, int writer) {
        int number = next.computeIfAbsent(writer, w -> new AtomicInteger()).getAndIncrement();
        String text = writer + " " + number;
        long begun = System.nanoTime();
        boolean taken = door.take(writer, number, text);
        millis.add((System.nanoTime() - begun) / 1_000_000);
        if (taken) {
            promised.add(text);
        } else {
            refused.incrementAndGet();
        }
        return taken;
    }

    public int promises() {
        return promised.size();
    }

    public int refusals() {
        return refused.get();
    }

    /** Of all answers so far, in milliseconds; then forgets them. */
    public long percentile(double share) {
        List<Long> sorted = new ArrayList<>(millis);
        sorted.sort(Long::compare);
        millis.clear();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * share)));
    }

    /** @param messages what the topic holds of these writers and nobody else */
    public void assertAllArrived(List<InboundMessage> messages) {
        Set<String> missing = new HashSet<>(promised);
        messages.forEach(message -> missing.remove(message.text()));
        if (!missing.isEmpty()) {
            throw new AssertionError("%d of %d promised messages are missing, one is '%s'"
                    .formatted(
                            missing.size(), promised.size(), missing.iterator().next()));
        }
    }

    /** One entry of each in the end: what came twice came under one id. */
    public void assertNoneDoubled(List<InboundMessage> messages) {
        Map<String, String> idOf = new HashMap<>();
        for (InboundMessage message : messages) {
            String before = idOf.putIfAbsent(message.text(), message.id().toString());
            if (before != null && !before.equals(message.id().toString())) {
                throw new AssertionError("'%s' came under two ids".formatted(message.text()));
            }
        }
    }

    /** By first appearance: what came twice does not count twice. */
    public void assertInOrder(List<InboundMessage> messages) {
        Map<String, Integer> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (InboundMessage message : messages) {
            if (seen.add(message.text())) {
                String conversation = message.conversation().value();
                int number = Integer.parseInt(message.text().split(" ")[1]);
                int before = last.getOrDefault(conversation, -1);
                if (number <= before) {
                    throw new AssertionError("%s: number %d after %d".formatted(conversation, number, before));
                }
                last.put(conversation, number);
            }
        }
    }
}
