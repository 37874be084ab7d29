package dev.ballast.ticket.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.ticket.store.BulkStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Appends what others must learn in the transaction of the change, so that either both happen or neither. */
public final class Outbox {

    private Outbox() {}

    /**
     * An event to publish.
     *
     * @param id  of the event; a repetition by the relay carries the same one
     * @param key of the record
     */
    public record Entry<T>(EventType<T> type, UUID id, String key, T data, Instant at) {

        byte[] json() {
            try {
                return EventCodec.MAPPER.writeValueAsBytes(data);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("data of " + type.name() + " is not JSON", e);
            }
        }
    }

    /** In the order given. Call it after the rows it tells of were written: their locks make the order per ticket. */
    public static void append(Connection connection, Collection<? extends Entry<?>> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into outbox (id, topic, aggregatetype, aggregateid, type, payload, "timestamp")
                select id, topic, 'ticket', key, type, payload, at
                  from unnest(?, ?, ?, ?, ?, ?) with ordinality as r(id, topic, key, type, payload, at, n) order by n
                """)) {
            insert.uuids(entries, Entry::id)
                    .texts(entries, e -> e.type().topic().topicName())
                    .texts(entries, Entry::key)
                    .texts(entries, e -> e.type().name())
                    .bytes(entries, Entry::json)
                    .times(entries, Entry::at)
                    .execute();
        }
    }
}
