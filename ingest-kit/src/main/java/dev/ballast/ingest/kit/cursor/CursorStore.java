package dev.ballast.ingest.kit.cursor;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import java.time.Duration;

/**
 * Moves an account's cursor forward. The order is everything: first every message up to there is acknowledged, then the
 * cursor moves; a crash in between repeats messages, which are recognized by their ids.
 */
public final class CursorStore {

    private final EventPublisher publisher;
    private final String source;
    private final Duration timeout;

    /**
     * @param service stands in the event's source
     * @param timeout how long to wait for the broker
     */
    public CursorStore(EventPublisher publisher, String service, Duration timeout) {
        this.publisher = publisher;
        this.source = "/" + service;
        this.timeout = timeout;
    }

    /**
     * Returns after the broker has the cursor.
     *
     * @throws PublishFailed when it may not have it: the worker goes on from its old cursor, or tries this again
     */
    public void advance(ConnectorCursor cursor) throws PublishFailed {
        String account = cursor.account().value();
        publisher.publishAndWait(
                EventType.CONNECTOR_CURSOR, Event.of(source + "/" + account, cursor.at(), account, cursor), timeout);
    }
}
