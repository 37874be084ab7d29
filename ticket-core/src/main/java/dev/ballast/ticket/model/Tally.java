package dev.ballast.ticket.model;

import dev.ballast.contract.inbound.Channel;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is counted on a ticket.
 *
 * @param messagesIn customer messages, a text sent again minutes later not counted again
 * @param channels   in order of first appearance
 */
public record Tally(int messagesIn, int messagesOut, List<Channel> channels) {

    public Tally {
        channels = List.copyOf(channels);
    }

    Tally in(CustomerMessage message) {
        return new Tally(message.counts() ? messagesIn + 1 : messagesIn, messagesOut, and(message.channel()));
    }

    Tally out(Channel channel) {
        return new Tally(messagesIn, messagesOut + 1, and(channel));
    }

    private List<Channel> and(Channel channel) {
        return Stream.concat(channels.stream(), Stream.of(channel)).distinct().toList();
    }
}
