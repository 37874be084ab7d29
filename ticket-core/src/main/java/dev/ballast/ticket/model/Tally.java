package dev.ballast.ticket.model;

import dev.ballast.contract.inbound.Channel;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is counted on a ticket.
 *
 * @param channels in order of first appearance
 */
public record Tally(int messagesIn, int messagesOut, long effortSeconds, List<Channel> channels) {

    public Tally {
        channels = List.copyOf(channels);
    }

    /** @param counts false for a text sent again minutes later: it is kept, and counted once */
    Tally in(Channel channel, boolean counts) {
        return new Tally(counts ? messagesIn + 1 : messagesIn, messagesOut, effortSeconds, and(channel));
    }

    Tally out(Channel channel) {
        return new Tally(messagesIn, messagesOut + 1, effortSeconds, and(channel));
    }

    Tally spent(long seconds) {
        return new Tally(messagesIn, messagesOut, Math.max(0, effortSeconds + seconds), channels);
    }

    Tally plus(Tally other) {
        return new Tally(
                messagesIn + other.messagesIn,
                messagesOut + other.messagesOut,
                effortSeconds + other.effortSeconds,
                Stream.concat(channels.stream(), other.channels.stream())
                        .distinct()
                        .toList());
    }

    /** The first channel opened the ticket and stays; which of the others are shared nobody can tell, so they stay too. */
    Tally minus(Tally other) {
        return new Tally(
                messagesIn - other.messagesIn,
                messagesOut - other.messagesOut,
                effortSeconds - other.effortSeconds,
                channels);
    }

    private List<Channel> and(Channel channel) {
        return Stream.concat(channels.stream(), Stream.of(channel)).distinct().toList();
    }
}
