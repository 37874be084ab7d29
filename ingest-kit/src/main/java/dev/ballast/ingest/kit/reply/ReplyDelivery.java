package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.Topic;
import dev.ballast.ingest.kit.Closing;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.PartitionReader;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the replies of a service's platforms, each once, in order per conversation, with a receipt for each.
 *
 * <p>Three facts are kept, all on the broker: the reply's offset is committed only after its receipt was acknowledged;
 * that its sending began is committed before it begins (see {@link BegunOffsets}); and a reply that has a receipt is not
 * sent again, however often its record comes. So after a crash a reply whose sending had not begun is sent, one with a
 * receipt is not, and one in between is reported as uncertain, unless the platform recognizes repeats.
 */
public final class ReplyDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyDelivery.class);
    /** Also how soon a finished reply lets the next of its conversation go. */
    private static final Duration POLL = Duration.ofMillis(50);

    /** What is taken at a time has to fit what an offset remembers. */
    private static final Map<String, Object> BOUNDED =
            Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BegunOffsets.MOST_TRACKED / 2);

    private static final Duration RECEIPT_READ = Duration.ofSeconds(20);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(25);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaCluster cluster;
    private final ReplySettings settings;
    private final ReplyCounts counts = new ReplyCounts();
    private final ReplyAttempt attempt;
    private final ReplyIntake intake;
    private final AnsweredReplies answered;
    private final InstantSource clock;
    private final Closing closing = new Closing();
    private final Thread thread;

    public ReplyDelivery(
            KafkaCluster cluster,
            ReplySettings settings,
            ReplySender sender,
            KafkaEventPublisher publisher,
            InstantSource clock) {
        this.cluster = cluster;
        this.settings = settings;
        this.clock = clock;
        this.attempt = new ReplyAttempt(sender, publisher, settings, clock);
        this.intake = new ReplyIntake(settings, publisher);
        this.answered = new AnsweredReplies(new PartitionReader(cluster, RECEIPT_READ));
        this.thread =
                Thread.ofPlatform().daemon().name(settings.groupInstanceId()).unstarted(this::run);
    }

    /** Returns at once; a broker or topic that is missing is waited for. */
    public void start() {
        thread.start();
    }

    public ReplyCounts counts() {
        return counts;
    }

    private void run() {
        do {
            try (KafkaConsumer<String, byte[]> consumer =
                    cluster.member(settings.groupId(), settings.groupInstanceId(), BOUNDED)) {
                deliver(consumer);
            } catch (FencedInstanceIdException e) {
                LOG.error("another process runs as instance '{}'; this one delivers no replies", settings.instance());
                return;
            } catch (KafkaException e) {
                LOG.warn("replies wait, next try soon: {} {}", e, String.valueOf(e.getCause()));
            }
        } while (!closing.toldWithin(RETRY));
    }

    private void deliver(KafkaConsumer<String, byte[]> consumer) {
        ReplyPartitions partitions = new ReplyPartitions(consumer, attempt, intake, answered, counts, clock);
        consumer.subscribe(List.of(Topic.OUTBOUND_REPLY.topicName()), partitions);
        while (!closing.isTold()) {
            partitions.accept(consumer.poll(POLL));
            partitions.advance();
        }
    }

    /** Waits for replies that are being sent, commits and leaves. */
    @Override
    public void close() {
        closing.tellAndJoin(thread, CLOSE_WAIT);
    }
}
