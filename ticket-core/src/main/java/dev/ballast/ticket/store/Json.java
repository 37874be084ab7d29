package dev.ballast.ticket.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.inbound.Addresses;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import dev.ballast.contract.order.ShopProduct;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON columns. What is unreadable in them was written by something else, which is a fault of ours to hear of. */
public final class Json {

    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};

    private Json() {}

    public static String write(Object value) {
        try {
            return EventCodec.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + value.getClass().getSimpleName(), e);
        }
    }

    public static List<Attachment> attachments(@Nullable String json) {
        return json == null ? List.of() : read(json, ATTACHMENTS);
    }

    public static @Nullable Addresses addresses(@Nullable String json) {
        return json == null ? null : read(json, Addresses.class);
    }

    public static ShopOrder order(String json) {
        return read(json, new TypeReference<>() {});
    }

    public static ShopOrderPart orderPart(String json) {
        return read(json, new TypeReference<>() {});
    }

    public static ShopProduct product(String json) {
        return read(json, new TypeReference<>() {});
    }

    public static Map<String, byte[]> bytesByName(String json) {
        return read(json, new TypeReference<>() {});
    }

    public static <T> T read(String json, Class<T> type) {
        return read(json, new TypeReference<T>() {
            @Override
            public Type getType() {
                return type;
            }
        });
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventCodec.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column does not hold what this service writes", e);
        }
    }
}
