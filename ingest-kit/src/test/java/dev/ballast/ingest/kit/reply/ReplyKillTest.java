package dev.ballast.ingest.kit.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.DeliveryOutcome;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.testkit.Backends;
import dev.ballast.testkit.KafkaProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A connector in a process of its own is killed with -9 again and again while it delivers: before, while and after it hands
 * a reply over, commits, and publishes receipts. What reached the platform stands in a file.
 */
@Tag("long")
class ReplyKillTest {

    private static final int KILLS = 5;
    private static final int REPLIES = 120;
    private static final int CONVERSATIONS = 4;
    private static final long HANDING_OVER_MS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final String group = "killed-" + UUID.randomUUID();

    @Test
    void no_reply_is_sent_twice_none_is_forgotten_and_every_receipt_is_honest() throws Exception {
        Path platform = Files.createFile(folder.resolve("platform.log"));
        List<OutboundReply> replies = new ArrayList<>();
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            for (int i = 0; i < REPLIES; i++) {
                OutboundReply reply = Replies.to("killed-" + group + (i % CONVERSATIONS));
                replies.add(reply);
                kafka.publish(
                        EventType.OUTBOUND_REPLY,
                        Event.of(
                                "/test", reply.createdAt(), reply.conversation().value(), reply));
            }
            Random random = new Random(2026);
            for (int kill = 0; kill < KILLS; kill++) {
                killAfter(1 + random.nextInt(6), random.nextInt(60), platform);
            }
            Process last = startConnector(platform);
            try {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(receipts(kafka, replies))
                                .extracting(ReplyReceipt::reply)
                                .containsAll(
                                        replies.stream().map(OutboundReply::id).toList()));
            } finally {
                last.destroyForcibly().waitFor();
            }

            List<String> handedOver = Files.readAllLines(platform);
            assertThat(handedOver).as("sent twice").doesNotHaveDuplicates();
            assertThat(receipts(kafka, replies)).allSatisfy(receipt -> {
                boolean arrived = handedOver.contains(receipt.reply().toString());
                assertThat(receipt.outcome())
                        .as("arrived: " + arrived)
                        .isIn(
                                arrived
                                        ? List.of(DeliveryOutcome.SENT, DeliveryOutcome.UNCERTAIN)
                                        : List.of(DeliveryOutcome.UNCERTAIN));
            });
            long uncertain = receipts(kafka, replies).stream()
                    .filter(receipt -> receipt.outcome() == DeliveryOutcome.UNCERTAIN)
                    .map(ReplyReceipt::reply)
                    .distinct()
                    .count();
            assertThat(uncertain)
                    .as("only what was under way at a kill, one per conversation at most")
                    .isLessThanOrEqualTo((long) KILLS * CONVERSATIONS);
        }
    }

    /** Kills it so many milliseconds after it handed so many replies over, or after a while in which it did not. */
    private void killAfter(int sends, int millis, Path platform) throws Exception {
        int goal = Files.readAllLines(platform).size() + sends;
        Process connector = startConnector(platform);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
        while (Files.readAllLines(platform).size() < goal && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        connector.destroyForcibly().waitFor();
    }

    private static List<ReplyReceipt> receipts(KafkaProbe kafka, List<OutboundReply> replies) {
        Set<UUID> mine = replies.stream().map(OutboundReply::id).collect(Collectors.toSet());
        return kafka.events(EventType.REPLY_RECEIPT).stream()
                .map(Event::data)
                .filter(receipt -> mine.contains(receipt.reply()))
                .toList();
    }

    private Process startConnector(Path platform) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Connector.class.getName(),
                        Backends.shared().kafkaBootstrapServers(),
                        group,
                        platform.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Its platform is a file: what stands there, the customer has. */
    static final class Connector {

        public static void main(String[] args) throws InterruptedException {
            KafkaCluster cluster = KafkaCluster.at(args[0]);
            Path platform = Path.of(args[2]);
            ReplySender sender = new ReplySender() {
                @Override
                public SendResult send(OutboundReply reply) {
                    try {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(HANDING_OVER_MS / 2));
                        Files.writeString(platform, reply.id() + "\n", StandardOpenOption.APPEND);
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(HANDING_OVER_MS / 2));
                        return new SendResult.Sent(null);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public boolean repeatIsHarmless(OutboundReply reply) {
                    return false;
                }
            };
            new ReplyDelivery(
                            cluster,
                            new ReplySettings(
                                    "test", args[1], "r1", Set.of(Platform.TELEGRAM), false, Duration.ofHours(24)),
                            sender,
                            new KafkaEventPublisher(cluster, PublisherSettings.patient("killed")),
                            Clock.systemUTC())
                    .start();
            Thread.currentThread().join();
        }
    }
}
