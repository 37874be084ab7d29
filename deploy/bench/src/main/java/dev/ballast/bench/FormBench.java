package dev.ballast.bench;

import dev.ballast.contract.Topic;
import dev.ballast.testkit.system.Paused;
import dev.ballast.testkit.system.Service;
import java.net.URI;

/** The form's door at 64 connections, every 202 durable. */
final class FormBench {

    private static final String INTAKE = "ticket-core-intake";
    private static final int CONNECTIONS = 64;
    private static final int WARM_UP = 60_000;
    private static final int MEASURED = 120_000;

    private FormBench() {}

    static void run(Report report, Shop shop) throws Exception {
        report.section("Form: POST to 202 after the broker's acknowledgement, 64 connections");
        URI form = URI.create("http://127.0.0.1:%d/forms/%s/messages"
                .formatted(shop.ballast().port(Service.INGEST_WEBFORM), Shop.FORM));
        HttpLoad.Result product;
        HttpLoad.Result limit;
        long worked;
        // The door's own figures: nobody reads the bare server's topic either.
        try (Paused _ = shop.ballast().pause(Service.TICKET_CORE, Service.ANALYTICS)) {
            product = measure(form, 1);
            try (BareFormServer bare = BareFormServer.start(shop.kafka())) {
                limit = measure(bare.address(), 2);
            }
        }
        HttpLoad.Result beside;
        try (GroupProgress progress = new GroupProgress(shop.kafka())) {
            String topic = Topic.INBOUND_MESSAGE.topicName();
            progress.awaitCommitted(INTAKE, topic, progress.committed(INTAKE, topic) + WARM_UP, 180);
            long before = progress.committed(INTAKE, topic);
            beside = measure(form, 3);
            worked = progress.committed(INTAKE, topic) - before;
        }
        report.atLeast("form requests, all answered 202", product.rate(), "requests/s", 8_000, limit.rate());
        report.atMost("form latency p99", product.latency().millis(0.99), "ms", 30, null);
        report.fact("form latency p50", product.latency().millis(0.5), "ms");
        report.fact("answers that were not 2xx", product.requests() - product.statuses()[2], "");
        report.fact("beside ticket-core, which works off a backlog: rate", beside.rate(), "requests/s");
        report.fact("beside ticket-core: messages that it took meanwhile", worked, "");
        report.fact("beside ticket-core: p50", beside.latency().millis(0.5), "ms");
        report.fact("beside ticket-core: p99", beside.latency().millis(0.99), "ms");
        report.fact("limit: bare HTTP server that only publishes", limit.rate(), "requests/s");
        report.fact("limit: its latency p99", limit.latency().millis(0.99), "ms");
    }

    /** @param run of its own orders and customers: ticket-core would take a second run's words for a repetition */
    private static HttpLoad.Result measure(URI address, int run) {
        HttpLoad load = new HttpLoad(address, CONNECTIONS);
        long first = run * 1_000_000L;
        load.run(WARM_UP, n -> body("w", first + n));
        return load.run(MEASURED, n -> body("m", first + WARM_UP + n));
    }

    private static String body(String run, long n) {
        return """
                {"name":"Customer %2$d","email":"%1$s%2$d@customer.example","orderNumber":"#%3$d","subject":"My order",\
                "message":"Hello, the lamp of order #%3$d arrived broken (%1$s %2$d). What can you do for me?"}""".formatted(run, n, n);
    }
}
