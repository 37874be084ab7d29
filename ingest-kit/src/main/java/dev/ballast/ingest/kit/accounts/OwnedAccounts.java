package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.Topic;
import dev.ballast.ingest.kit.Closing;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.PartitionReader;
import dev.ballast.ingest.kit.cursor.CursorReader;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.status.StatusReporter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the accounts whose partitions of the account topic this replica owns, and lets the other replicas serve the
 * rest. Each account is served by one replica at a time: its worker is stopped and joined before its partition is given
 * away, and begins where the former owner's acknowledged cursor stands. After a kill -9 the others take over when the
 * broker has missed the dead replica for {@value KafkaCluster#SESSION_MS} ms.
 *
 * <p>No offset is ever committed: whoever gets a partition reads its accounts from the beginning.
 */
public final class OwnedAccounts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedAccounts.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CURSOR_READ = Duration.ofSeconds(20);
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaCluster cluster;
    private final OwnershipSettings settings;
    private final OwnedPartitions partitions;
    private final CursorReader cursors;
    private final Closing closing = new Closing();
    private final Thread thread;
    private volatile OwnershipState state = OwnershipState.JOINING;

    /**
     * @param workers   serve the accounts that are switched on, and tell how they are
     * @param reporter  is told of the others here
     * @param publisher removes what a deleted account left on the connectors' topics
     */
    public OwnedAccounts(
            KafkaCluster cluster,
            OwnershipSettings settings,
            AccountWorkers workers,
            StatusReporter reporter,
            EventPublisher publisher,
            AccountProblems problems) {
        this.cluster = cluster;
        this.settings = settings;
        AccountTraces traces = new AccountTraces(publisher);
        this.cursors = new CursorReader(new PartitionReader(cluster, CURSOR_READ));
        this.partitions = new OwnedPartitions(
                settings.platforms(), problems, place -> new OwnedPartition(place, workers, reporter, traces, cursors));
        this.thread =
                Thread.ofPlatform().daemon().name(settings.groupInstanceId()).unstarted(this::run);
    }

    /** Returns at once; a broker or topic that is missing is waited for. */
    public void start() {
        thread.start();
    }

    public OwnershipState state() {
        return state;
    }

    private void run() {
        do {
            try (KafkaConsumer<String, byte[]> consumer =
                    cluster.member(settings.groupId(), settings.groupInstanceId(), Map.of())) {
                serve(consumer);
            } catch (FencedInstanceIdException e) {
                LOG.error("another process runs as instance '{}'; this one gives its accounts up", settings.instance());
                state = OwnershipState.FENCED;
                return;
            } catch (KafkaException e) {
                LOG.warn("accounts cannot be shared out, next try soon: {}", e.toString());
                state = OwnershipState.JOINING;
            } finally {
                // Closing the consumer gave the partitions away and stopped their workers; this is for the case that it
                // could not be opened or closed in order.
                partitions.giveUpAll();
            }
        } while (!closing.toldWithin(RETRY));
        state = OwnershipState.STOPPED;
    }

    private void serve(KafkaConsumer<String, byte[]> consumer) {
        consumer.subscribe(List.of(Topic.CHANNEL_ACCOUNT.topicName()), partitions);
        while (!closing.isTold()) {
            partitions.accept(consumer.poll(POLL));
            state = partitions.settle(consumer) ? OwnershipState.SERVING : OwnershipState.JOINING;
            cursors.close();
        }
    }

    /** Stops every worker and leaves; the other replicas take over after the session time-out. */
    @Override
    public void close() {
        closing.tellAndJoin(thread, CLOSE_WAIT);
    }
}
