package dev.ballast.contract;

/** The topics by name. Partitions, retention and clean-up stand in {@code deploy/kafka/topics.yml}; a test holds both together. */
public enum Topic {
    CHANNEL_ACCOUNT("channel.account.v1"),
    CONNECTOR_CURSOR("connector.cursor.v1"),
    CONNECTOR_STATUS("connector.status.v1"),
    INBOUND_MESSAGE("inbound.message.v1"),
    TICKET_STREAM("ticket.stream.v1"),
    OUTBOUND_REPLY("outbound.reply.v1"),
    OUTBOUND_RECEIPT("outbound.receipt.v1"),
    SHOP_ORDER("shop.order.v1");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }

    /** The topic that takes records of this one which no attempt can process. */
    public String deadLetterName() {
        return topicName + ".dlq";
    }
}
