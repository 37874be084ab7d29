package dev.ballast.contract;

/** What reading a record gave. A malformed one is a value, so that no caller can forget the dead-letter topic. */
public sealed interface Decoded<T> {

    record Accepted<T>(Event<T> event) implements Decoded<T> {}

    /** A tombstone: the key is gone. */
    record Removed<T>(String key) implements Decoded<T> {}

    /**
     * No attempt will ever read this one.
     *
     * @param reason for the operator who looks at the dead letter; quotes no customer text
     */
    record Malformed<T>(String reason) implements Decoded<T> {}
}
