package dev.ballast.ticket.orders;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.ticket.deadletter.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The orders topic carries three kinds of events; the CloudEvents type tells which. */
final class OrderNewsReader {

    private final EventCodec codec = new EventCodec();

    Decoded<OrderNews> read(Delivery delivery) {
        byte[] type = delivery.headers().get("ce_type");
        String name = type == null ? "" : new String(type, StandardCharsets.UTF_8);
        if (name.equals(EventType.SHOP_ORDER_PART.name())) {
            return read(delivery, EventType.SHOP_ORDER_PART, OrderNews.Part::new);
        }
        if (name.equals(EventType.SHOP_PRODUCT.name())) {
            return read(delivery, EventType.SHOP_PRODUCT, OrderNews.Article::new);
        }
        return read(delivery, EventType.SHOP_ORDER, OrderNews.Whole::new);
    }

    private <T> Decoded<OrderNews> read(Delivery delivery, EventType<T> type, Function<T, OrderNews> news) {
        return switch (codec.decode(type, delivery.key(), delivery.headers()::get, delivery.value())) {
            case Decoded.Accepted<T>(Event<T> event) ->
                new Decoded.Accepted<>(new Event<>(
                        event.id(),
                        event.source(),
                        event.time(),
                        event.key(),
                        event.traceparent(),
                        news.apply(event.data())));
            case Decoded.Removed<T>(String key) -> new Decoded.Removed<>(key);
            case Decoded.Malformed<T>(String reason) -> new Decoded.Malformed<>(reason);
        };
    }
}
