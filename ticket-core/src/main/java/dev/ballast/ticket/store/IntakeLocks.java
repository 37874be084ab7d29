package dev.ballast.ticket.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Serializes batches that could decide about the same customer or order, and only those: advisory locks on hashed keys,
 * taken in ascending order so that two batches cannot wait for each other, released by the transaction's end. Statements
 * after it see what the batch before committed.
 */
public final class IntakeLocks {

    private IntakeLocks() {}

    public static void take(Connection connection, Collection<String> keys) throws SQLException {
        List<Long> sorted =
                keys.stream().map(IntakeLocks::hash).sorted().distinct().toList();
        try (BulkStatement lock = new BulkStatement(connection, """
                select count(pg_advisory_xact_lock(k))
                  from (select k from unnest(?) with ordinality as key(k, n) order by n) as sorted
                """);
                ResultSet done = lock.longs(sorted, key -> key).query()) {
            done.next();
        }
    }

    private static long hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
