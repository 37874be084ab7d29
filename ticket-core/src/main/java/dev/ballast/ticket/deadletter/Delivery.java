package dev.ballast.ticket.deadletter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as the broker delivered it, byte for byte. @param headers the last one of each name */
public record Delivery(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, byte[]> headers,
        byte @Nullable [] value) {

    public static Delivery of(ConsumerRecord<String, byte[]> record) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), header.value());
            }
        }
        return new Delivery(record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
