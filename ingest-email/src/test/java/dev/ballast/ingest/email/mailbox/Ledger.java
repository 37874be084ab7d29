package dev.ballast.ingest.email.mailbox;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.kit.publish.EventPublisher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A broker that takes what it is told to take and remembers all of it. */
final class Ledger implements EventPublisher {

    private final List<InboundMessage> messages = Collections.synchronizedList(new ArrayList<>());
    private final List<ConnectorCursor> cursors = new CopyOnWriteArrayList<>();
    private volatile Predicate<WireRecord> refuses = record -> false;

    /** From now on; a refused record is not kept. */
    void refuse(Predicate<WireRecord> refused) {
        refuses = refused;
    }

    @Override
    public CompletableFuture<Void> publish(WireRecord record) {
        if (refuses.test(record)) {
            return CompletableFuture.failedFuture(new IOException("refused by the test"));
        }
        if (record.topic() == Topic.INBOUND_MESSAGE) {
            messages.add(data(EventType.INBOUND_MESSAGE, record));
        } else if (record.topic() == Topic.CONNECTOR_CURSOR) {
            cursors.add(data(EventType.CONNECTOR_CURSOR, record));
        }
        return CompletableFuture.completedFuture(null);
    }

    List<String> externalIds() {
        return messages().stream().map(InboundMessage::externalId).toList();
    }

    List<InboundMessage> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    Optional<ConnectorCursor> lastCursor() {
        return cursors.isEmpty() ? Optional.empty() : Optional.of(cursors.getLast());
    }

    private static <T> T data(EventType<T> type, WireRecord record) {
        Decoded<T> decoded = CODEC.decode(type, record.key(), record.headers()::get, record.value());
        return ((Decoded.Accepted<T>) decoded).event().data();
    }
}
