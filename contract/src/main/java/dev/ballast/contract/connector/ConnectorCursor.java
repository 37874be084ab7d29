package dev.ballast.contract.connector;

import dev.ballast.contract.account.AccountId;
import java.time.Instant;
import java.util.Map;

/**
 * Where an account's connector stands at its source. Written only after the broker acknowledged every message up to
 * there, so that a crash repeats messages and never skips one.
 *
 * @param positions by folder for mail, by stream name elsewhere
 */
public record ConnectorCursor(AccountId account, Map<String, Position> positions, Instant at) {

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public ConnectorCursor {
        positions = positions == null ? Map.of() : Map.copyOf(positions);
    }

    /**
     * @param epoch  what makes {@code offset} comparable: IMAP UIDVALIDITY; 0 where the source has none
     * @param offset the last one taken: IMAP UID, Telegram update id
     */
    public record Position(long epoch, long offset) {}
}
