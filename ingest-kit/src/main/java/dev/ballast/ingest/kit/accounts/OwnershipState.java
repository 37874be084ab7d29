package dev.ballast.ingest.kit.accounts;

/** Where a replica stands in the sharing of accounts. */
public enum OwnershipState {
    /** Waits for the broker, the topics or its share. */
    JOINING,
    /** Every account of its partitions has a worker. */
    SERVING,
    /** Another process with the same instance name took its place: an operator's mistake, or a replacement already runs. */
    FENCED,
    /** Closed. */
    STOPPED
}
