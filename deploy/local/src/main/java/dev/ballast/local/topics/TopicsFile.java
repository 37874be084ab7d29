package dev.ballast.local.topics;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.yaml.snakeyaml.Yaml;

/** What deploy/kafka/topics.yml says, as topics that an admin client can create. */
public final class TopicsFile {

    private final Map<String, Object> defaults;
    private final List<Map<String, Object>> topics;

    private TopicsFile(Map<String, Object> defaults, List<Map<String, Object>> topics) {
        this.defaults = defaults;
        this.topics = topics;
    }

    /** The file that this jar was built with. */
    public static TopicsFile shipped() throws IOException {
        try (InputStream in = TopicsFile.class.getResourceAsStream("topics.yml")) {
            if (in == null) {
                throw new IOException("topics.yml is missing from the class path");
            }
            return read(in);
        }
    }

    @SuppressWarnings("unchecked")
    static TopicsFile read(InputStream in) {
        Map<String, Object> root = new Yaml().load(in);
        return new TopicsFile(
                (Map<String, Object>) require(root, "defaults"), (List<Map<String, Object>>) require(root, "topics"));
    }

    /** Every topic of the file, each followed by its dead-letter topic where it has one. */
    public List<NewTopic> topics(Sizing sizing) {
        List<NewTopic> all = new ArrayList<>();
        for (Map<String, Object> topic : topics) {
            String name = require(topic, "name").toString();
            all.add(newTopic(name, sizing, cleanup(topic)));
            if (Boolean.TRUE.equals(topic.get("deadLetter"))) {
                all.add(newTopic(name + ".dlq", sizing, retention(number(defaults, "deadLetterDays"))));
            }
        }
        return all;
    }

    private NewTopic newTopic(String name, Sizing sizing, Map<String, String> configs) {
        return switch (sizing) {
            case EMBEDDED -> new NewTopic(name, number(defaults, "embeddedPartitions"), (short) 1).configs(configs);
            case CLUSTER -> {
                configs.put(
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        require(defaults, "minInsyncReplicas").toString());
                yield new NewTopic(name, number(defaults, "partitions"), (short) number(defaults, "replication"))
                        .configs(configs);
            }
        };
    }

    private static Map<String, String> cleanup(Map<String, Object> topic) {
        String policy = require(topic, "cleanup").toString();
        return switch (policy) {
            case TopicConfig.CLEANUP_POLICY_DELETE -> retention(number(topic, "retentionDays"));
            case TopicConfig.CLEANUP_POLICY_COMPACT -> {
                Map<String, String> configs = new TreeMap<>();
                configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy);
                if (topic.containsKey("minCompactionLagDays")) {
                    configs.put(
                            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(number(topic, "minCompactionLagDays")));
                }
                yield configs;
            }
            default ->
                throw new IllegalArgumentException("cleanup: %s (expected: compact or delete)".formatted(policy));
        };
    }

    private static Map<String, String> retention(int days) {
        Map<String, String> configs = new TreeMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.RETENTION_MS_CONFIG, millis(days));
        return configs;
    }

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }

    private static int number(Map<String, Object> from, String key) {
        return Integer.parseInt(require(from, key).toString());
    }

    private static Object require(Map<String, Object> from, String key) {
        Object value = from.get(key);
        if (value == null) {
            throw new IllegalArgumentException("topics.yml: '%s' is missing in %s".formatted(key, from.keySet()));
        }
        return value;
    }
}
