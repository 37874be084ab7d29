package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.cursor.CursorReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The partitions this replica owns now. Used by the consumer's thread alone. */
final class OwnedPartitions implements ConsumerRebalanceListener {

    private final Map<TopicPartition, OwnedPartition> owned = new HashMap<>();
    private final Set<Platform> platforms;
    private final AccountWorkers workers;
    private final AccountProblems problems;
    private final CursorReader cursors;
    private boolean assigned;

    OwnedPartitions(Set<Platform> platforms, AccountWorkers workers, AccountProblems problems, CursorReader cursors) {
        this.platforms = platforms;
        this.workers = workers;
        this.problems = problems;
        this.cursors = cursors;
    }

    void accept(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            OwnedPartition partition = owned.get(new TopicPartition(record.topic(), record.partition()));
            if (partition != null) {
                AccountChange.read(record, platforms, problems).ifPresent(partition::apply);
            }
        }
    }

    /** Brings the workers in line with the accounts read so far; true when nothing is left to do. */
    boolean settle(Consumer<?, ?> consumer) {
        boolean settled = assigned;
        for (OwnedPartition partition : owned.values()) {
            settled &= partition.settle(consumer);
        }
        return settled;
    }

    void giveUpAll() {
        giveUp(List.copyOf(owned.keySet()));
        assigned = false;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
        added.forEach(place -> owned.put(place, new OwnedPartition(place, workers, cursors)));
        assigned = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        giveUp(revoked);
    }

    /** The broker already gave them to another replica: what still runs here can only repeat messages, and ends now. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        giveUp(lost);
    }

    private void giveUp(Collection<TopicPartition> places) {
        places.forEach(place -> {
            OwnedPartition partition = owned.remove(place);
            if (partition != null) {
                partition.stop();
            }
        });
    }
}
