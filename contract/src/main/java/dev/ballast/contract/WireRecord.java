package dev.ballast.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record without the Kafka client: what a producer has to send, byte for byte.
 *
 * @param value null is a tombstone: on a compacted topic it removes the key
 */
public record WireRecord(Topic topic, String key, Map<String, byte[]> headers, byte @Nullable [] value) {

    /** The record that removes {@code key} from a compacted topic. */
    public static WireRecord tombstone(Topic topic, String key) {
        return new WireRecord(topic, key, Map.of(), null);
    }
}
