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
import org.jspecify.annotations.Nullable;

/** Where an account stands in each of its folders; the folders' threads share it. */
final class AccountCursor {

    /** Stands beside the folders' names in the cursor record. */
    private static final String SETTLED = "settled:";

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

    /** Up to where the taken mails are marked, moved or deleted; empty where nobody asked for that. */
    synchronized Optional<Position> settled(String folder) {
        return Optional.ofNullable(positions.get(SETTLED + folder));
    }

    /**
     * Remembered here at once, at the broker with the next advance: what a crash forgets is done again, and that changes
     * nothing.
     *
     * @param position null to forget
     */
    synchronized void settle(String folder, @Nullable Position position) {
        if (position == null) {
            positions.remove(SETTLED + folder);
        } else {
            positions.put(SETTLED + folder, position);
        }
    }

    /** Returns when the broker has it. A failure leaves the old position in force, here and there. */
    synchronized void advance(String folder, Position position) throws PublishFailed {
        Map<String, Position> next = new HashMap<>(positions);
        next.put(folder, position);
        store.advance(new ConnectorCursor(account, next, clock.instant()));
        positions.put(folder, position);
    }
}
