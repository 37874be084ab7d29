package dev.ballast.testkit.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as WhatsApp's Cloud API posts them. */
public final class WhatsAppEvents {
    private WhatsAppEvents() {}

    /** @param picture by which the platform keeps it; the text then is its caption */
    public static byte[] message(
            String number, String name, String id, String text, @Nullable String picture, Instant at) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("from", number);
        message.put("id", id);
        message.put("timestamp", Long.toString(at.getEpochSecond()));
        if (picture == null) {
            message.put("type", "text");
            message.put("text", Map.of("body", text));
        } else {
            message.put("type", "image");
            message.put("image", Map.of("id", picture, "mime_type", "image/png", "caption", text));
        }
        return value(Map.of(
                "messaging_product",
                "whatsapp",
                "contacts",
                List.of(Map.of("profile", Map.of("name", name), "wa_id", number)),
                "messages",
                List.of(message)));
    }

    /** One change of the field {@code messages}. */
    public static byte[] value(Map<String, ?> value) {
        return MetaEvents.json(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", "1", "changes", List.of(Map.of("field", "messages", "value", value))))));
    }
}
