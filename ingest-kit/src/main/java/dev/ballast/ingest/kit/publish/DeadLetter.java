package dev.ballast.ingest.kit.publish;

import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A consumed record as it goes to the dead-letter topic: untouched, with the headers that SmallRye writes as well. */
public final class DeadLetter {

    private DeadLetter() {}

    /** @param reason for the operator; quotes no customer text */
    public static WireRecord of(Topic topic, ConsumerRecord<String, byte[]> record, String reason) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        headers.put("dead-letter-reason", utf8(reason));
        headers.put("dead-letter-topic", utf8(record.topic()));
        headers.put("dead-letter-partition", utf8(String.valueOf(record.partition())));
        headers.put("dead-letter-offset", utf8(String.valueOf(record.offset())));
        return new WireRecord(topic, String.valueOf(record.key()), headers, record.value());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
