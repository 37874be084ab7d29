package dev.ballast.local.topics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates what is missing and leaves what exists alone: partitions and retention of a running shop are the operator's. */
public final class TopicProvisioner {

    private TopicProvisioner() {}

    /** Blocks until every topic of the shipped file exists. */
    public static void provision(String bootstrapServers, Sizing sizing) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            provision(admin, TopicsFile.shipped().topics(sizing));
        }
    }

    private static void provision(Admin admin, List<NewTopic> wanted) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing =
                wanted.stream().filter(t -> !existing.contains(t.name())).toList();
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                // Another process created it between the listing and now.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
