package dev.ballast.bench;

import dev.ballast.contract.EventCodec;
import dev.ballast.testkit.mail.DovecotServer;
import dev.ballast.testkit.system.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** From the mail server's inbox to the desk's list, at 50 mails a second. */
final class LatencyBench {

    private static final int PER_SECOND = 50;
    private static final int MAILS = 1_500;
    /** Delivered first, alone, and waited for: the mailbox is open and every class on the path is loaded. */
    private static final int WARM_UP = 100;

    private static final int PATIENCE_SECONDS = 60;
    private static final String USER = "bench@shop.example";
    private static final Pattern TOKEN = Pattern.compile("latency(\\d+)");

    private final DovecotServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest newest;
    /** By mail, in nanoseconds; 0 as long as it has not happened. */
    private final AtomicLongArray arrived = new AtomicLongArray(WARM_UP + MAILS);

    private final long[] visible = new long[WARM_UP + MAILS];

    private LatencyBench(Shop shop, DovecotServer server) {
        this.server = server;
        String login = Base64.getEncoder().encodeToString(("admin:" + Shop.PASSWORD).getBytes(StandardCharsets.UTF_8));
        this.newest = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + shop.ballast().port(Service.TICKET_CORE) + "/api/tickets?limit=100"))
                .header("Authorization", "Basic " + login)
                .build();
    }

    static void run(Report report, Shop shop, DovecotServer server) throws Exception {
        report.section("Latency: mail in the inbox to visible over REST, 50 mails/s");
        LatencyBench bench = new LatencyBench(shop, server);
        bench.deliverAndWatch(0, WARM_UP);
        bench.deliverAndWatch(WARM_UP, WARM_UP + MAILS);
        Percentiles latency = Percentiles.of(IntStream.range(WARM_UP, WARM_UP + MAILS)
                .filter(n -> bench.visible[n] > 0)
                .mapToLong(n -> bench.visible[n] - bench.arrived.get(n))
                .toArray());
        report.atMost("mail to visible, p50", latency.millis(0.5), "ms", 1_000, null);
        report.fact("mail to visible, p99", latency.millis(0.99), "ms");
        report.fact("mails not visible in time", MAILS - latency.sorted().length, "");
    }

    private void deliverAndWatch(int from, int to) throws IOException, InterruptedException {
        Thread sender = Thread.ofPlatform().start(() -> deliver(from, to));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos((to - from) / PER_SECOND + PATIENCE_SECONDS);
        while (IntStream.range(from, to).anyMatch(n -> visible[n] == 0) && System.nanoTime() < deadline) {
            look();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        sender.join();
    }

    private void deliver(int from, int to) {
        long start = System.nanoTime();
        for (int n = from; n < to; n++) {
            LockSupport.parkNanos(start + (n - from) * TimeUnit.SECONDS.toNanos(1) / PER_SECOND - System.nanoTime());
            arrived.set(n, System.nanoTime());
            try {
                server.deliver(USER, mail(n));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static byte[] mail(int n) {
        return """
                From: l%1$d@customer.example\r
                Subject: latency%1$d\r
                Message-ID: <latency.%1$d@customer.example>\r
                \r
                Where is my parcel?\r
                """.formatted(n).getBytes(StandardCharsets.UTF_8);
    }

    private void look() throws IOException, InterruptedException {
        byte[] page = http.send(newest, BodyHandlers.ofByteArray()).body();
        long now = System.nanoTime();
        EventCodec.MAPPER.readTree(page).path("items").forEach(item -> {
            Matcher token = TOKEN.matcher(item.path("subject").asText());
            if (token.find()) {
                int n = Integer.parseInt(token.group(1));
                visible[n] = visible[n] == 0 ? now : visible[n];
            }
        });
    }
}
