package dev.ballast.contract;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import dev.ballast.contract.order.ShopProduct;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.contract.ticket.TicketChanged;
import java.util.List;

/**
 * A kind of event: its CloudEvents type, the topic it travels on, the class of its data and the base name of its JSON
 * Schema and golden samples.
 */
public record EventType<T>(String name, Topic topic, Class<T> dataClass, String schema) {

    public static final EventType<ChannelAccount> CHANNEL_ACCOUNT =
            of("channel.account", Topic.CHANNEL_ACCOUNT, ChannelAccount.class);
    public static final EventType<ConnectorCursor> CONNECTOR_CURSOR =
            of("connector.cursor", Topic.CONNECTOR_CURSOR, ConnectorCursor.class);
    public static final EventType<ConnectorStatus> CONNECTOR_STATUS =
            of("connector.status", Topic.CONNECTOR_STATUS, ConnectorStatus.class);
    public static final EventType<InboundMessage> INBOUND_MESSAGE =
            of("inbound.message", Topic.INBOUND_MESSAGE, InboundMessage.class);
    public static final EventType<TicketChanged> TICKET_CHANGED =
            of("ticket.changed", Topic.TICKET_STREAM, TicketChanged.class);
    public static final EventType<OutboundReply> OUTBOUND_REPLY =
            of("outbound.reply", Topic.OUTBOUND_REPLY, OutboundReply.class);
    public static final EventType<ReplyReceipt> REPLY_RECEIPT =
            of("outbound.receipt", Topic.OUTBOUND_RECEIPT, ReplyReceipt.class);
    public static final EventType<ShopOrder> SHOP_ORDER = of("shop.order", Topic.SHOP_ORDER, ShopOrder.class);
    public static final EventType<ShopOrderPart> SHOP_ORDER_PART =
            of("shop.order-part", Topic.SHOP_ORDER, ShopOrderPart.class);
    public static final EventType<ShopProduct> SHOP_PRODUCT = of("shop.product", Topic.SHOP_ORDER, ShopProduct.class);

    /** Every type there is; the golden-sample test walks it. */
    public static final List<EventType<?>> ALL = List.of(
            CHANNEL_ACCOUNT,
            CONNECTOR_CURSOR,
            CONNECTOR_STATUS,
            INBOUND_MESSAGE,
            TICKET_CHANGED,
            OUTBOUND_REPLY,
            REPLY_RECEIPT,
            SHOP_ORDER,
            SHOP_ORDER_PART,
            SHOP_PRODUCT);

    private static <T> EventType<T> of(String subject, Topic topic, Class<T> dataClass) {
        return new EventType<>("dev.ballast." + subject + ".v1", topic, dataClass, subject + ".v1");
    }
}
