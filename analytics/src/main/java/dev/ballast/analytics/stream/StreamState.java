package dev.ballast.analytics.stream;

/** How counting is doing. */
public sealed interface StreamState {

    /** Counting, or ready to. */
    record Counting() implements StreamState {}

    /** No partition is ours: the broker is not reached yet, or other replicas have them all. */
    record Standby() implements StreamState {}

    /** Broker or database is away; tried again by itself, nothing is lost. */
    record Waiting(String reason) implements StreamState {}
}
