package dev.ballast.ingest.email.mailbox;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.contract.connector.ConnectorCursor.Position;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.publish.PublishFailed;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where an account stands in each of its folders; the folders' threads share it. */
final class AccountCursor {

    private final AccountId account;
    private final CursorStore store;
    private final InstantSource clock;
    private final Map<String, Position> positions;

    AccountCursor(AccountId account, Optional<ConnectorCursor> cursor, CursorStore store, InstantSource clock) {
        this.account = account;
        this.store = store;
        this.clock = clock;
        this.positions = new HashMap<>(cursor.map(ConnectorCursor::positions).orElse(Map.of()));
    }

    synchronized Optional<Position> position(String folder) {
        return Optional.ofNullable(positions.get(folder));
    }

    /** Returns when the broker has it. A failure leaves the old position in force, here and there. */
    synchronized void advance(String folder, Position position) throws PublishFailed {
        Map<String, Position> next = new HashMap<>(positions);
        next.put(folder, position);
        store.advance(new ConnectorCursor(account, next, clock.instant()));
        positions.put(folder, position);
    }
}
