package dev.ballast.bench;

import dev.ballast.contract.Topic;
import dev.ballast.testkit.system.Service;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** How soon a killed service is back, the launcher's restart included. */
final class RecoveryBench {

    private static final int MESSAGES = 100;

    private final Report report;
    private final Shop shop;

    private RecoveryBench(Report report, Shop shop) {
        this.report = report;
        this.shop = shop;
    }

    static void run(Report report, Shop shop) throws IOException, TimeoutException {
        RecoveryBench bench = new RecoveryBench(report, shop);
        report.section("Recovery: kill -9 until ready again");
        for (Service service :
                List.of(Service.INGEST_WEBFORM, Service.INGEST_SOCIAL, Service.INGEST_EMAIL, Service.MONITOR)) {
            long killed = System.nanoTime();
            bench.kill(service);
            bench.untilReady(service, killed);
        }
        report.section(
                "Recovery: kill -9 of a consumer until ready, and until it has committed a record sent meanwhile");
        bench.untilFirstRecord(Service.TICKET_CORE, "ticket-core-intake", Topic.INBOUND_MESSAGE);
        bench.untilFirstRecord(Service.ANALYTICS, "analytics-volume", Topic.TICKET_STREAM);
    }

    private void kill(Service service) throws IOException {
        shop.ballast().kill(service.processName());
        while (shop.ballast().isReady(service)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private void untilReady(Service service, long killed) {
        while (!shop.ballast().isReady(service)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        report.atMost(service.processName() + ", ready", secondsSince(killed), "s", 5, null);
    }

    /** Killed once only: the launcher lets a service that dies twice in a minute wait a second. */
    private void untilFirstRecord(Service service, String group, Topic topic) throws IOException, TimeoutException {
        try (Firehose firehose = new Firehose(shop.kafka());
                GroupProgress progress = new GroupProgress(shop.kafka())) {
            progress.awaitCommitted(group, topic.topicName(), progress.end(topic.topicName()), 60);
            long before = progress.committed(group, topic.topicName());
            long killed = System.nanoTime();
            kill(service);
            firehose.send(new MessageMaker(service.processName(), Instant.now()), MESSAGES);
            untilReady(service, killed);
            progress.awaitCommitted(group, topic.topicName(), before + 1, 60);
            report.atMost(service.processName() + ", first record", secondsSince(killed), "s", 5, null);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
