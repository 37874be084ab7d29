package dev.ballast.testkit.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ballast.contract.EventCodec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies as Meta posts them; one event each, {@link #batch} puts several into one delivery. */
public final class MetaEvents {
    private MetaEvents() {}

    /** A direct message to a page. */
    public static byte[] messenger(String page, String customer, String mid, String text, Instant at) {
        return batch("page", page, "messaging", List.of(message(page, customer, mid, text, at)), at);
    }

    /** The same with a picture beside it. @param picture its address; null for none */
    public static byte[] messenger(
            String page, String customer, String mid, String text, @Nullable String picture, Instant at) {
        return batch("page", page, "messaging", List.of(message(page, customer, mid, text, picture, at)), at);
    }

    /** A direct message to an Instagram account. */
    public static byte[] instagram(String account, String customer, String mid, String text, Instant at) {
        return batch("instagram", account, "messaging", List.of(message(account, customer, mid, text, at)), at);
    }

    /** The same with a picture beside it. @param picture its address; null for none */
    public static byte[] instagram(
            String account, String customer, String mid, String text, @Nullable String picture, Instant at) {
        return batch(
                "instagram", account, "messaging", List.of(message(account, customer, mid, text, picture, at)), at);
    }

    /** A comment under a page's post; {@code parent} is the post or the comment it answers. */
    public static byte[] pageComment(
            String page, String customer, String name, String comment, String parent, String text, Instant at) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("item", "comment");
        value.put("verb", "add");
        value.put("comment_id", comment);
        value.put("post_id", parent);
        value.put("parent_id", parent);
        value.put("from", Map.of("id", customer, "name", name));
        value.put("message", text);
        value.put("created_time", at.getEpochSecond());
        return batch("page", page, "changes", List.of(Map.of("field", "feed", "value", value)), at);
    }

    /** A comment under an Instagram picture. */
    public static byte[] instagramComment(
            String account, String customer, String name, String comment, String media, String text, Instant at) {
        Map<String, Object> value = Map.of(
                "id",
                comment,
                "text",
                text,
                "from",
                Map.of("id", customer, "username", name),
                "media",
                Map.of("id", media, "media_product_type", "FEED"));
        return batch("instagram", account, "changes", List.of(Map.of("field", "comments", "value", value)), at);
    }

    /** One entry of {@code messaging}. */
    public static Map<String, Object> message(String page, String customer, String mid, String text, Instant at) {
        return Map.of(
                "sender", Map.of("id", customer),
                "recipient", Map.of("id", page),
                "timestamp", at.toEpochMilli(),
                "message", Map.of("mid", mid, "text", text));
    }

    private static Map<String, Object> message(
            String page, String customer, String mid, String text, @Nullable String picture, Instant at) {
        if (picture == null) {
            return message(page, customer, mid, text, at);
        }
        Map<String, Object> image = Map.of("type", "image", "payload", Map.of("url", picture));
        return Map.of(
                "sender", Map.of("id", customer),
                "recipient", Map.of("id", page),
                "timestamp", at.toEpochMilli(),
                "message", Map.of("mid", mid, "text", text, "attachments", List.of(image)));
    }

    /** Several events of one page in one delivery. */
    public static byte[] batch(String object, String id, String list, List<?> events, Instant at) {
        return json(
                Map.of("object", object, "entry", List.of(Map.of("id", id, "time", at.toEpochMilli(), list, events))));
    }

    static byte[] json(Object body) {
        try {
            return EventCodec.MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }
}
