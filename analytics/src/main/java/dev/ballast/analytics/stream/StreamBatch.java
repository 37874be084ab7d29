package dev.ballast.analytics.stream;

import dev.ballast.analytics.fold.StreamChange;
import dev.ballast.analytics.store.StoreFailure;
import dev.ballast.analytics.store.StreamStore;
import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.contract.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Takes what one poll gave: decodes, sets the undecodable aside, folds the rest in one transaction. */
@ApplicationScoped
class StreamBatch {

    private final StreamStore store;
    private final DeadLetters deadLetters;
    private final StreamMeters meters;
    private final EventCodec codec = new EventCodec();

    StreamBatch(StreamStore store, DeadLetters deadLetters, StreamMeters meters) {
        this.store = store;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    private record Entry(ConsumerRecord<String, byte[]> record, StreamChange change) {}

    /**
     * Returns when every record is counted, known to be stale, or a dead letter the broker acknowledged.
     *
     * @param records in the order of their partitions
     * @throws StoreFailure.NotNow when the database is away; some of the records may have been taken
     * @throws org.apache.kafka.common.KafkaException when a dead letter could not be written
     */
    void take(Iterable<ConsumerRecord<String, byte[]>> records) throws StoreFailure.NotNow {
        List<Entry> entries = new ArrayList<>();
        Map<Integer, Long> next = new HashMap<>();
        for (var record : records) {
            next.put(record.partition(), record.offset() + 1);
            switch (decode(record)) {
                case Decoded.Accepted<TicketChanged>(var event) ->
                    entries.add(new Entry(record, new StreamChange.Changed(event.data())));
                case Decoded.Removed<TicketChanged>(var key) -> removal(record, key, entries);
                case Decoded.Malformed<TicketChanged>(var reason) -> setAside(record, reason, null);
            }
        }
        take(entries, next);
    }

    private void take(List<Entry> entries, Map<Integer, Long> next) throws StoreFailure.NotNow {
        try {
            int stale = meters.timed(
                    () -> store.take(entries.stream().map(Entry::change).toList(), next));
            meters.taken(entries.size() - stale, stale);
        } catch (StoreFailure e) {
            switch (e) {
                case StoreFailure.NotNow passing -> throw passing;
                case StoreFailure.DataRefused refused -> takeApart(entries, next, refused);
            }
        }
    }

    /** Halves a batch that holds a value PostgreSQL refuses, until that record stands alone. */
    private void takeApart(List<Entry> entries, Map<Integer, Long> next, StoreFailure.DataRefused refused)
            throws StoreFailure.NotNow {
        if (entries.size() == 1) {
            setAside(entries.getFirst().record(), String.valueOf(refused.getMessage()), refused.getCause());
            take(List.of(), next);
        } else {
            var first = entries.subList(0, entries.size() / 2);
            take(first, after(first));
            take(entries.subList(entries.size() / 2, entries.size()), next);
        }
    }

    private Decoded<TicketChanged> decode(ConsumerRecord<String, byte[]> record) {
        return codec.decode(
                EventType.TICKET_CHANGED,
                record.key(),
                name -> {
                    var header = record.headers().lastHeader(name);
                    return header == null ? null : header.value();
                },
                record.value());
    }

    private void removal(ConsumerRecord<String, byte[]> record, String key, List<Entry> entries) {
        try {
            entries.add(new Entry(record, new StreamChange.Removed(new TicketId(UUID.fromString(key)))));
        } catch (IllegalArgumentException e) {
            setAside(record, "tombstone: its key is no ticket id", e);
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> record, String reason, @Nullable Throwable cause) {
        deadLetters.send(record, reason, cause);
        meters.deadLettered();
    }

    private static Map<Integer, Long> after(List<Entry> entries) {
        Map<Integer, Long> next = new HashMap<>();
        entries.forEach(
                entry -> next.put(entry.record().partition(), entry.record().offset() + 1));
        return next;
    }
}
