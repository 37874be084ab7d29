package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.inbound.Platform;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The partitions this replica owns now. Used by the consumer's thread alone. */
final class OwnedPartitions implements ConsumerRebalanceListener {

    private final Map<TopicPartition, OwnedPartition> owned = new HashMap<>();
    private final Set<Platform> platforms;
    private final AccountProblems problems;
    private final Function<TopicPartition, OwnedPartition> serving;
    private boolean assigned;

    /** @param serving begins to serve a partition */
    OwnedPartitions(
            Set<Platform> platforms, AccountProblems problems, Function<TopicPartition, OwnedPartition> serving) {
        this.platforms = platforms;
        this.problems = problems;
        this.serving = serving;
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
        added.forEach(place -> owned.put(place, serving.apply(place)));
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
