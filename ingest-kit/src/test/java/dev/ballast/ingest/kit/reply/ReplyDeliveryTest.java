package dev.ballast.ingest.kit.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.DeliveryOutcome;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.testkit.Backends;
import dev.ballast.testkit.KafkaProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyDeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String group = "replies-" + UUID.randomUUID();
    private final List<UUID> sent = new CopyOnWriteArrayList<>();
    private final List<ReplyDelivery> open = new ArrayList<>();
    private KafkaProbe kafka;
    private KafkaEventPublisher publisher;

    @BeforeEach
    void connect() {
        kafka = KafkaProbe.shared();
        publisher = new KafkaEventPublisher(
                KafkaCluster.at(Backends.shared().kafkaBootstrapServers()), PublisherSettings.patient("replies-test"));
    }

    @AfterEach
    void disconnect() {
        open.forEach(ReplyDelivery::close);
        publisher.close();
        kafka.close();
    }

    @Test
    void a_reply_is_sent_once_and_gets_its_receipt_however_often_it_comes() {
        OutboundReply reply = Replies.to("anna-" + UUID.randomUUID());
        publish(reply);
        publish(reply);
        OutboundReply next = Replies.to(reply.recipientHandle());

        deliver(this::take);
        publish(reply);
        publish(next);

        assertThat(receipt(next).outcome()).isEqualTo(DeliveryOutcome.SENT);
        assertThat(receipt(reply).externalId()).isEqualTo("id-" + reply.id());
        assertThat(sent.stream().filter(id -> id.equals(reply.id()) || id.equals(next.id())))
                .containsExactly(reply.id(), next.id());
    }

    @Test
    void a_restart_sends_nothing_again() {
        OutboundReply reply = Replies.to("bert-" + UUID.randomUUID());
        publish(reply);
        ReplyDelivery first = deliver(this::take);
        receipt(reply);
        first.close();

        OutboundReply next = Replies.to(reply.recipientHandle());
        publish(next);
        deliver(this::take);

        receipt(next);
        assertThat(sent.stream().filter(reply.id()::equals)).hasSize(1);
    }

    @Test
    void a_postponed_reply_is_tried_again_and_a_refused_one_is_not() {
        OutboundReply busy = Replies.to("carl-" + UUID.randomUUID());
        OutboundReply closed = Replies.to("dora-" + UUID.randomUUID());
        publish(busy);
        publish(closed);

        deliver(reply -> {
            sent.add(reply.id());
            if (reply.id().equals(closed.id())) {
                return new SendResult.Refused("the window of 24 hours is over");
            }
            boolean first = sent.stream().filter(reply.id()::equals).count() == 1;
            return first ? new SendResult.RetryLater(Duration.ofMillis(300), "slow down") : new SendResult.Sent(null);
        });

        assertThat(receipt(busy).outcome()).isEqualTo(DeliveryOutcome.SENT);
        assertThat(receipt(closed)).satisfies(receipt -> {
            assertThat(receipt.outcome()).isEqualTo(DeliveryOutcome.FAILED);
            assertThat(receipt.reason()).isEqualTo("the window of 24 hours is over");
        });
        assertThat(sent.stream().filter(busy.id()::equals)).hasSize(2);
        assertThat(sent.stream().filter(closed.id()::equals)).hasSize(1);
    }

    @Test
    void a_sending_that_ends_in_an_error_is_uncertain_and_not_repeated() {
        OutboundReply reply = Replies.to("emil-" + UUID.randomUUID());
        publish(reply);

        deliver(wanted -> {
            sent.add(wanted.id());
            if (wanted.id().equals(reply.id())) {
                throw new IllegalStateException("the line broke");
            }
            return new SendResult.Sent(null);
        });

        assertThat(receipt(reply).outcome()).isEqualTo(DeliveryOutcome.UNCERTAIN);
        assertThat(sent.stream().filter(reply.id()::equals)).hasSize(1);
    }

    @Test
    void a_reply_that_an_interrupted_replica_had_begun_is_uncertain() {
        OutboundReply reply = Replies.to("fred-" + UUID.randomUUID());
        publish(reply);
        CountDownLatch forever = new CountDownLatch(1);
        // It hangs in the sending; giving its partitions up waits 15 s for it, as a replica that is replaced would.
        ReplyDelivery hanging = deliver(wanted -> {
            if (wanted.id().equals(reply.id())) {
                sent.add(wanted.id());
                try {
                    forever.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return new SendResult.Uncertain("never told");
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sent).contains(reply.id()));
        hanging.close();

        deliver(this::take);

        assertThat(receipt(reply)).satisfies(receipt -> {
            assertThat(receipt.outcome()).isEqualTo(DeliveryOutcome.UNCERTAIN);
            assertThat(receipt.reason()).contains("stopped while this reply was being sent");
        });
        assertThat(sent.stream().filter(reply.id()::equals)).hasSize(1);
        forever.countDown();
    }

    @Test
    void an_unreadable_record_is_kept_as_a_dead_letter_and_blocks_nobody() {
        String key = "dm/bot/greta-" + UUID.randomUUID();
        kafka.publishRaw(Topic.OUTBOUND_REPLY.topicName(), key, Map.of(), new byte[] {'{'});
        OutboundReply behind = Replies.to(key.substring("dm/bot/".length()));
        publish(behind);

        deliver(this::take);

        assertThat(receipt(behind).outcome()).isEqualTo(DeliveryOutcome.SENT);
        assertThat(kafka.deadLetters(Topic.OUTBOUND_REPLY))
                .filteredOn(record -> key.equals(record.key()))
                .singleElement()
                .satisfies(record -> assertThat(record.headers().lastHeader("dead-letter-reason"))
                        .isNotNull());
    }

    private SendResult take(OutboundReply reply) {
        sent.add(reply.id());
        return new SendResult.Sent("id-" + reply.id());
    }

    private ReplyDelivery deliver(java.util.function.Function<OutboundReply, SendResult> platform) {
        ReplySender sender = new ReplySender() {
            @Override
            public SendResult send(OutboundReply reply) {
                return platform.apply(reply);
            }

            @Override
            public boolean repeatIsHarmless(OutboundReply reply) {
                return false;
            }
        };
        ReplyDelivery delivery = new ReplyDelivery(
                KafkaCluster.at(Backends.shared().kafkaBootstrapServers()),
                new ReplySettings("test", group, "r1", Set.of(Platform.TELEGRAM), true, Duration.ofHours(24)),
                sender,
                publisher,
                Clock.systemUTC());
        open.add(delivery);
        delivery.start();
        return delivery;
    }

    private void publish(OutboundReply reply) {
        kafka.publish(
                EventType.OUTBOUND_REPLY,
                Event.of("/test", reply.createdAt(), reply.conversation().value(), reply));
    }

    private ReplyReceipt receipt(OutboundReply reply) {
        return kafka.await(
                        EventType.REPLY_RECEIPT,
                        PATIENCE,
                        event -> event.data().reply().equals(reply.id()))
                .data();
    }
}
