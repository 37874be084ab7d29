package dev.ballast.ingest.kit.reply;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a partition a replica has begun to send. It is committed with the group's offset, as that offset's
 * metadata, before the sending begins: the group's own bookkeeping is the one place that a successor is sure to read and
 * that the broker lets only the partition's present owner write.
 */
final class BegunOffsets {

    /** Keeps the metadata far under the broker's limit of 4,096 bytes ({@code offset.metadata.max.bytes}). */
    static final int MOST_TRACKED = 128;

    private static final String PREFIX = "begun:";

    private BegunOffsets() {}

    static OffsetAndMetadata encode(long next, Set<Long> begun) {
        String offsets = new TreeSet<>(begun)
                .stream().map(offset -> String.valueOf(offset - next)).collect(Collectors.joining(","));
        return new OffsetAndMetadata(next, PREFIX + offsets);
    }

    /** What a predecessor had begun and not finished; empty where nothing was ever committed. */
    static Set<Long> decode(@Nullable OffsetAndMetadata committed) {
        if (committed == null || !committed.metadata().startsWith(PREFIX)) {
            return Set.of();
        }
        String offsets = committed.metadata().substring(PREFIX.length());
        return Arrays.stream(offsets.split(",", -1))
                .filter(offset -> !offset.isEmpty())
                .map(offset -> committed.offset() + Long.parseLong(offset))
                .collect(Collectors.toUnmodifiableSet());
    }
}
