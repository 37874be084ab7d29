package dev.ballast.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import dev.ballast.testkit.mail.DovecotServer;
import dev.ballast.testkit.system.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the mail server's inbox to the desk's list, at 50 mails a second. */
final class LatencyBench {

    private static final int PER_SECOND = 50;
    private static final int MAILS = 1_500;
    private static final String USER = "bench@shop.example";
    private static final Pattern TOKEN = Pattern.compile("latency(\\d+)");

    private LatencyBench() {}

    static void run(Report report, Shop shop, DovecotServer server) throws Exception {
        report.section("Latency: mail in the inbox to visible over REST, 50 mails/s");
        Map<Integer, Long> arrived = new ConcurrentHashMap<>();
        Map<Integer, Long> visible = new ConcurrentHashMap<>();
        Thread sender = Thread.ofPlatform().start(() -> deliver(server, arrived));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAILS / PER_SECOND + 60);
        while (visible.size() < MAILS && System.nanoTime() < deadline) {
            look(shop, visible);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        sender.join();
        long[] nanos = visible.entrySet().stream()
                .mapToLong(e -> e.getValue() - arrived.getOrDefault(e.getKey(), e.getValue()))
                .toArray();
        Percentiles latency = Percentiles.of(nanos);
        report.atMost("mail to visible, p50", latency.millis(0.5), "ms", 1_000, null);
        report.fact("mail to visible, p99", latency.millis(0.99), "ms");
        report.fact("mails not visible in time", MAILS - visible.size(), "");
    }

    private static void deliver(DovecotServer server, Map<Integer, Long> arrived) {
        long start = System.nanoTime();
        for (int n = 0; n < MAILS; n++) {
            LockSupport.parkNanos(start + n * TimeUnit.SECONDS.toNanos(1) / PER_SECOND - System.nanoTime());
            String mail =
                    "From: l%1$d@customer.example\r\nSubject: latency%1$d\r\nMessage-ID: <latency.%1$d@customer.example>\r\n\r\nWhere is my parcel?\r\n"
                            .formatted(n);
            arrived.put(n, System.nanoTime());
            try {
                server.deliver(USER, mail.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void look(Shop shop, Map<Integer, Long> visible) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String login =
                    Base64.getEncoder().encodeToString(("admin:" + Shop.PASSWORD).getBytes(StandardCharsets.UTF_8));
            HttpRequest newest = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + shop.ballast().port(Service.TICKET_CORE) + "/api/tickets?limit=100"))
                    .header("Authorization", "Basic " + login)
                    .build();
            JsonNode page = EventCodec.MAPPER.readTree(
                    http.send(newest, HttpResponse.BodyHandlers.ofString()).body());
            long now = System.nanoTime();
            for (JsonNode item : page.path("items")) {
                Matcher token = TOKEN.matcher(item.path("subject").asText());
                if (token.find()) {
                    visible.putIfAbsent(Integer.parseInt(token.group(1)), now);
                }
            }
        }
    }
}
