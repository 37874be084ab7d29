package dev.ballast.bench;

import dev.ballast.contract.Topic;
import dev.ballast.testkit.system.Service;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message and a look at the list cost with ten thousand, a hundred thousand and a million open tickets. Messages go
 * one by one through the topic, so that each is a batch of its own: read, classified, matched, written and committed.
 */
final class TicketsBench {

    private static final String GROUP = "ticket-core-intake";
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int WARM_UP = 300;
    private static final int MESSAGES = 400;
    private static final int LOOKS = 20;
    private static final double MESSAGE_MS = 20;
    private static final double LOOK_MS = 200;

    /** Of the list as an agent uses it; the last are the worst: a frequent word, a rare product, a deep page. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("open, newest message first", "?status=open"),
            Map.entry("open, due first", "?status=open&sort=due"),
            Map.entry("one type, waiting longest", "?type=refund&sort=waiting"),
            Map.entry("one product of 5,000", "?product=PRODUCT-77"),
            Map.entry("one channel, most valuable first", "?channel=review&sort=value"),
            Map.entry("a beginning of 111 rare words", "?q=word77"),
            Map.entry("a word in every 200th ticket", "?q=seldom"),
            Map.entry("a word in every ticket", "?q=parcel"),
            Map.entry("a word in the oldest twentieth", "?q=bygone"),
            Map.entry("an order's number", "?q=F777"),
            Map.entry("counts of the filters", "/facets?status=open"),
            Map.entry("counts, a word in every ticket", "/facets?q=parcel"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LOGIN =
            Base64.getEncoder().encodeToString(("admin:" + Shop.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private TicketsBench() {}

    static void run(Report report, Shop shop) throws Exception {
        report.section("Tickets: one message, one look, by the number of open tickets");
        try (BigShop big = new BigShop(shop);
                Firehose firehose = new Firehose(shop.kafka());
                GroupProgress progress = new GroupProgress(shop.kafka())) {
            for (int size : SIZES) {
                big.fillUpTo(size);
                messages(report, shop, firehose, progress, size);
                lists(report, shop, size);
            }
            plans(report, shop, big, firehose, progress);
        }
    }

    private static void messages(Report report, Shop shop, Firehose firehose, GroupProgress progress, int size)
            throws TimeoutException, IOException, InterruptedException {
        oneByOne(firehose, progress, new MessageMaker("warm" + size, Instant.now()), WARM_UP);
        Histogram before = Histogram.of(get(shop, "/q/metrics"));
        oneByOne(firehose, progress, new MessageMaker("size" + size, Instant.now()), MESSAGES);
        Histogram took = Histogram.of(get(shop, "/q/metrics")).minus(before);
        report.fact("%,9d open: a message, read to committed, p50".formatted(size), took.millis(0.5), "ms");
        report.atMost("%,9d open: the same, p95".formatted(size), took.millis(0.95), "ms", MESSAGE_MS, null);
    }

    private static void oneByOne(Firehose firehose, GroupProgress progress, MessageMaker maker, int count)
            throws TimeoutException {
        String topic = Topic.INBOUND_MESSAGE.topicName();
        long base = progress.end(topic);
        for (int n = 0; n < count; n++) {
            firehose.send(maker, n, n + 1);
            progress.awaitCommitted(GROUP, topic, base + n + 1, 60);
        }
    }

    private static void lists(Report report, Shop shop, int size) throws IOException, InterruptedException {
        for (Map.Entry<String, String> list : new TreeMap<>(LISTS).entrySet()) {
            report.atMost(
                    "%,9d open: %s, p95".formatted(size, list.getKey()),
                    p95(shop, list.getValue()),
                    "ms",
                    LOOK_MS,
                    null);
        }
        report.atMost("%,9d open: the hundredth page".formatted(size), hundredthPage(shop), "ms", LOOK_MS, null);
    }

    private static double p95(Shop shop, String path) throws IOException, InterruptedException {
        get(shop, "/api/tickets" + path);
        long[] nanos = new long[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            get(shop, "/api/tickets" + path);
            nanos[i] = System.nanoTime() - start;
        }
        return Percentiles.of(nanos).millis(0.95);
    }

    private static double hundredthPage(Shop shop) throws IOException, InterruptedException {
        Pattern next = Pattern.compile("\"next\":\"([^\"]+)\"");
        String cursor = "";
        double millis = 0;
        for (int page = 0; page < 100 && cursor != null; page++) {
            long start = System.nanoTime();
            String body =
                    get(shop, "/api/tickets?status=open&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
            millis = (System.nanoTime() - start) / 1e6;
            Matcher found = next.matcher(body);
            cursor = found.find() ? found.group(1) : null;
        }
        return millis;
    }

    /** At the largest size: which indexes the service's own statements used, and that none read a table whole. */
    private static void plans(Report report, Shop shop, BigShop big, Firehose firehose, GroupProgress progress)
            throws SQLException, IOException, TimeoutException, InterruptedException {
        QueryPlans plans = new QueryPlans(big, shop.data().resolve("logs").resolve("postgres.log"));
        plans.watch();
        try {
            long place = plans.place();
            oneByOne(firehose, progress, new MessageMaker("plan", Instant.now()), 20);
            Map<String, Integer> scans = plans.scansSince(place);
            System.out.println("  how 20 messages read the tables: " + scans);
            System.out.println("  by these indexes: " + plans.indexesSince(place));
            long whole = scans.entrySet().stream()
                    .filter(scan -> scan.getKey().endsWith("Seq Scan"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            report.atMost("tables read whole for a message", whole, "", 0, null);
        } finally {
            plans.stop();
        }
    }

    private static String get(Shop shop, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + shop.ballast().port(Service.TICKET_CORE) + path))
                .header("Authorization", "Basic " + LOGIN)
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
