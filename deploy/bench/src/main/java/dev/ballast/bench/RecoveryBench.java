package dev.ballast.bench;

import dev.ballast.contract.Topic;
import dev.ballast.testkit.system.Service;
import java.io.IOException;
import java.time.Instant;
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
        for (Service service : Service.values()) {
            bench.untilReady(service);
        }
        report.section("Recovery: kill -9 of a consumer until it has committed the first record sent meanwhile");
        bench.untilFirstRecord(Service.TICKET_CORE, "ticket-core-intake", Topic.INBOUND_MESSAGE);
        bench.untilFirstRecord(Service.ANALYTICS, "analytics-volume", Topic.TICKET_STREAM);
    }

    private void untilReady(Service service) throws IOException {
        long killed = System.nanoTime();
        shop.ballast().kill(service.processName());
        while (shop.ballast().isReady(service)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        while (!shop.ballast().isReady(service)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        report.atMost(service.processName(), secondsSince(killed), "s", 5, null);
    }

    private void untilFirstRecord(Service service, String group, Topic topic) throws IOException, TimeoutException {
        try (Firehose firehose = new Firehose(shop.kafka());
                GroupProgress progress = new GroupProgress(shop.kafka())) {
            progress.awaitCommitted(group, topic.topicName(), progress.end(topic.topicName()), 60);
            long before = progress.committed(group, topic.topicName());
            shop.ballast().kill(service.processName());
            long killed = System.nanoTime();
            firehose.send(new MessageMaker(service.processName(), Instant.now()), MESSAGES);
            progress.awaitCommitted(group, topic.topicName(), before + 1, 60);
            report.atMost(service.processName(), secondsSince(killed), "s", 5, null);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
