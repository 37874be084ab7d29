package dev.ballast.monitor.cluster;

import dev.ballast.monitor.MonitorConfig;
import dev.ballast.monitor.cluster.ClusterView.Offsets;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker for everything that lag is made of; no consumer has to be alive for it. */
@ApplicationScoped
public class ClusterReader {

    private final Admin admin;
    private final GroupReader groups;
    private final long timeoutMillis;

    ClusterReader(MonitorClients clients, MonitorConfig config) {
        this.admin = clients.admin();
        this.groups = new GroupReader(admin, this);
        this.timeoutMillis = config.timeout().toMillis();
    }

    /** @throws ClusterAway when the broker does not answer in time, or refuses */
    public ClusterView read() throws ClusterAway {
        int brokers = await(admin.describeCluster().nodes()).size();
        // Groups before ends: a record that arrives in between shows as lag for one look, never as a negative one.
        var found = groups.read();
        var topics =
                await(admin.describeTopics(await(admin.listTopics().names())).allTopicNames());
        var partitions = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
        return new ClusterView(brokers, found, offsets(partitions));
    }

    private Map<TopicPartition, Offsets> offsets(Collection<TopicPartition> partitions) throws ClusterAway {
        var earliest = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Offsets> offsets = new HashMap<>();
        offsets(partitions, OffsetSpec.latest()).forEach((partition, latest) -> {
            var oldest = earliest.get(partition);
            if (oldest != null) {
                offsets.put(partition, new Offsets(oldest.offset(), latest.offset()));
            }
        });
        return offsets;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Collection<TopicPartition> partitions, OffsetSpec spec)
            throws ClusterAway {
        return await(admin.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), p -> spec)))
                .all());
    }

    <T> T await(KafkaFuture<T> future) throws ClusterAway {
        try {
            return future.get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new ClusterAway(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new ClusterAway("no answer within " + timeoutMillis + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterAway("the monitor stops", e);
        }
    }

    @PreDestroy
    void close() {
        admin.close();
    }
}
