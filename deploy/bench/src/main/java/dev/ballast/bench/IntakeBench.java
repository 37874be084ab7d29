package dev.ballast.bench;

import dev.ballast.contract.Topic;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.TimeoutException;

/** Topic to committed ticket and outbox row, at full load. */
final class IntakeBench {

    private static final String GROUP = "ticket-core-intake";
    /** After 20,000 the compiler still took two fifths of ticket-core's time. */
    private static final int WARM_UP = 80_000;

    private static final int MEASURED = 60_000;

    private IntakeBench() {}

    static void run(Report report, Shop shop) throws SQLException, TimeoutException {
        report.section("Intake: inbound.message.v1 to committed ticket and outbox");
        String topic = Topic.INBOUND_MESSAGE.topicName();
        try (Firehose firehose = new Firehose(shop.kafka());
                GroupProgress progress = new GroupProgress(shop.kafka())) {
            long base = progress.end(topic);
            firehose.send(new MessageMaker("w", Instant.now()), WARM_UP);
            progress.awaitCommitted(GROUP, topic, base + WARM_UP, 180);
            long start = System.nanoTime();
            firehose.send(new MessageMaker("m", Instant.now()), MEASURED);
            // Making them costs the cores that intake needs: what was committed meanwhile is left out.
            long before = progress.committed(GROUP, topic);
            long sent = System.nanoTime();
            progress.awaitCommitted(GROUP, topic, base + WARM_UP + MEASURED, 300);
            double rate = (base + WARM_UP + MEASURED - before) / ((System.nanoTime() - sent) / 1e9);
            progress.awaitCommitted(
                    "analytics-volume",
                    Topic.TICKET_STREAM.topicName(),
                    progress.end(Topic.TICKET_STREAM.topicName()),
                    300);
            double analytics = MEASURED / ((System.nanoTime() - start) / 1e9);
            JdbcLimits limits = ShopDatabase.limits(shop);
            double batch = limits.batchInsertsPerSecond(100_000);
            double single = limits.singleTransactionsPerSecond(3_000);
            report.atLeast("intake, topic to committed ticket + outbox", rate, "messages/s", 3_000, batch);
            report.fact("the same until analytics has counted them", analytics, "messages/s");
            report.fact("limit: plain batch inserts, one table", batch, "rows/s");
            report.fact("limit: one transaction per message", single, "rows/s");
        }
    }
}
