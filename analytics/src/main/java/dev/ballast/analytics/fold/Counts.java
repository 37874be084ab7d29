package dev.ballast.analytics.fold;

/**
 * How much a key holds, or how much that changes; negative in a change that takes away.
 *
 * @param tickets  tickets that count
 * @param messages customer messages of those tickets
 */
public record Counts(long tickets, long messages) {

    public static final Counts NONE = new Counts(0, 0);

    public Counts plus(Counts other) {
        return new Counts(tickets + other.tickets, messages + other.messages);
    }

    public Counts minus(Counts other) {
        return new Counts(tickets - other.tickets, messages - other.messages);
    }
}
