package dev.ballast.ingest.webform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.EventCodec;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.webform.door.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Each writes numbered messages one after the other; what was promised and how long it took is written down. */
final class Visitors {

    private final Map<String, String> promised = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Map<Integer, AtomicInteger> next = new ConcurrentHashMap<>();

    /** So many visitors write for that long, each as fast as it is answered. */
    void write(Forms forms, String form, int visitors, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int visitor = 0; visitor < visitors; visitor++) {
                int who = visitor;
                all.execute(() -> {
                    while (System.nanoTime() < end) {
                        write(forms, form, who);
                    }
                });
            }
            all.shutdown();
            assertThat(all.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    /** @return the status */
    int write(Forms forms, String form, int visitor) {
        int number = next.computeIfAbsent(visitor, v -> new AtomicInteger()).getAndIncrement();
        String text = visitor + " " + number;
        long begun = System.nanoTime();
        HttpResponse<String> response = forms.post(
                form,
                "{\"email\":\"v%d@customer.example\",\"message\":\"%s\"}".formatted(visitor, text),
                "Idempotency-Key",
                "key-" + visitor + "-" + number);
        millis.add((System.nanoTime() - begun) / 1_000_000);
        if (response.statusCode() == 202) {
            promised.put(id(response), text);
        } else {
            refused.incrementAndGet();
        }
        return response.statusCode();
    }

    private static String id(HttpResponse<String> response) {
        try {
            return EventCodec.MAPPER.readTree(response.body()).get("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int promises() {
        return promised.size();
    }

    int refusals() {
        return refused.get();
    }

    /** Of all answers so far; then forgets them. */
    long percentile(double share) {
        List<Long> sorted = new ArrayList<>(millis);
        sorted.sort(Long::compare);
        millis.clear();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * share)));
    }

    void assertAllArrived(List<InboundMessage> messages) {
        Map<String, String> arrived = new HashMap<>();
        messages.forEach(message -> arrived.put(message.id().toString(), message.text()));
        assertThat(arrived).containsAllEntriesOf(promised);
    }

    /** By first appearance: what came twice does not count twice. */
    void assertInOrder(List<InboundMessage> messages) {
        Map<String, Integer> last = new LinkedHashMap<>();
        Map<String, String> seen = new HashMap<>();
        for (InboundMessage message : messages) {
            if (seen.putIfAbsent(message.id().toString(), message.text()) == null) {
                int number = Integer.parseInt(message.text().split(" ")[1]);
                String conversation = message.conversation().value();
                assertThat(number).as(conversation).isGreaterThan(last.getOrDefault(conversation, -1));
                last.put(conversation, number);
            }
        }
    }
}
