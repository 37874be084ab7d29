package dev.ballast.ingest.kit.spool;

/**
 * @param maxBytes     of all records together; beyond it new ones are refused
 * @param minFreeBytes that stay free on the disk, because broker and database often share it
 * @param segmentBytes of one file; a crash while draining repeats at most one file
 */
public record SpoolLimits(long maxBytes, long minFreeBytes, long segmentBytes) {

    private static final long MIB = 1L << 20;

    public SpoolLimits {
        if (maxBytes < 0 || minFreeBytes < 0 || segmentBytes < 1) {
            throw new IllegalArgumentException("spool limits: expected none below zero, segments of at least one byte");
        }
    }

    /** 128 MiB, which is some 100,000 form messages, and 256 MiB of free disk. */
    public static SpoolLimits usual() {
        return new SpoolLimits(128 * MIB, 256 * MIB, 4 * MIB);
    }
}
