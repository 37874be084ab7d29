package dev.ballast.ingest.kit;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Consumed records to events. */
public final class ReceivedRecord {

    private static final EventCodec CODEC = new EventCodec();

    private ReceivedRecord() {}

    /** See {@link EventCodec#decode}. */
    public static <T> Decoded<T> decode(EventType<T> type, ConsumerRecord<String, byte[]> record) {
        return CODEC.decode(
                type,
                record.key(),
                name -> {
                    Header header = record.headers().lastHeader(name);
                    return header == null ? null : header.value();
                },
                record.value());
    }
}
