package dev.ballast.monitor.lag;

/** A consumer's state, with the codes under which Burrow's exporter publishes it. A higher code is worse. */
public enum LagStatus {
    /** A required group that has neither members nor committed offsets. */
    NOTFOUND(0),
    /** No lag, or catching up. */
    OK(1),
    /** Works, but what it gets done is less than what arrives. */
    WARN(2),
    /** Of a whole group: at least one partition is stopped, stalled or rewinding. */
    ERR(3),
    /** Nobody reads the partition. */
    STOP(4),
    /** Somebody holds the partition and gets nothing done. */
    STALL(5),
    /** The committed offset went back. */
    REWIND(6);

    private final int code;

    LagStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The worse of the two, in a group's words: whatever is worse than {@link #ERR} is {@link #ERR}. */
    public LagStatus worst(LagStatus partition) {
        LagStatus capped = partition.code > ERR.code ? ERR : partition;
        // A missing group has the lowest code and is not the mildest state.
        if (this == NOTFOUND || capped == NOTFOUND) {
            return this == ERR || capped == ERR ? ERR : NOTFOUND;
        }
        return capped.code > code ? capped : this;
    }
}
