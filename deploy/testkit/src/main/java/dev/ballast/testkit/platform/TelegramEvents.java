package dev.ballast.testkit.platform;

import java.time.Instant;
import java.util.Map;

/** Updates as a bot receives them. */
public final class TelegramEvents {
    private TelegramEvents() {}

    /** A message in a private chat, where the chat's id is the customer's. */
    public static byte[] message(long update, long customer, String name, long message, String text, Instant at) {
        return MetaEvents.json(update(update, customer, name, message, text, at));
    }

    static Map<String, Object> update(long update, long customer, String name, long message, String text, Instant at) {
        return Map.of(
                "update_id",
                update,
                "message",
                Map.of(
                        "message_id", message,
                        "from", Map.of("id", customer, "is_bot", false, "first_name", name),
                        "chat", Map.of("id", customer, "type", "private", "first_name", name),
                        "date", at.getEpochSecond(),
                        "text", text));
    }
}
