package dev.ballast.testkit.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Messages as LINE posts them. */
public final class LineEvents {
    private LineEvents() {}

    public static byte[] message(String user, String id, String text, Instant at) {
        return MetaEvents.json(Map.of(
                "destination",
                "Ushop",
                "events",
                List.of(Map.of(
                        "type", "message",
                        "mode", "active",
                        "timestamp", at.toEpochMilli(),
                        "webhookEventId", "event-" + id,
                        "deliveryContext", Map.of("isRedelivery", false),
                        "source", Map.of("type", "user", "userId", user),
                        "message", Map.of("id", id, "type", "text", "text", text)))));
    }
}
