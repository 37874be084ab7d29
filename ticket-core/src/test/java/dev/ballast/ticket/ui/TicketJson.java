package dev.ballast.ticket.ui;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tickets as the API writes them. The higher the number, the older. */
final class TicketJson {

    private static final Instant NEWEST = Instant.parse("2026-11-20T12:00:00Z");

    private TicketJson() {}

    static String id(int number) {
        return new UUID(0, number).toString();
    }

    static Map<String, Object> item(int number) {
        Map<String, Object> item = new HashMap<>();
        item.put("id", id(number));
        item.put("number", number);
        item.put("subject", "Subject " + number);
        item.put("snippet", "Where is my parcel?");
        item.put("status", "open");
        item.put("type", "size");
        item.put("typeConfidence", 0.9);
        item.put("risk", number % 7 == 0 ? List.of("refund") : List.of());
        item.put("channels", List.of("email", "dm"));
        item.put("customer", Map.of("id", new UUID(1, number).toString(), "name", "Customer " + number));
        item.put("messageCount", 2);
        item.put("openedAt", NEWEST.minusSeconds(60L * number).toString());
        item.put("lastMessageAt", NEWEST.minusSeconds(60L * number).toString());
        item.put("valueAtRisk", 19.9);
        item.put("valueCurrency", "EUR");
        item.put("version", 1);
        return item;
    }

    /** With one message that came with that HTML. */
    static Map<String, Object> detail(int number, String html) {
        Map<String, Object> message = new HashMap<>();
        message.put("id", new UUID(2, number).toString());
        message.put("direction", "in");
        message.put("channel", "email");
        message.put("sender", Map.of("handle", "eve@example.com", "name", "Eve", "verified", false));
        message.put(
                "addresses",
                Map.of(
                        "from", Map.of("address", "form@example.com", "name", "Contact form"),
                        "to", List.of(Map.of("address", "support@shop.example")),
                        "cc", List.of(Map.of("address", "leo@example.com", "name", "Leo"))));
        message.put("text", "Text of " + number);
        message.put("fullText", "Text of " + number + "\n> what was quoted");
        message.put("html", html);
        message.put("sentAt", NEWEST.toString());
        message.put("attachments", List.of());
        message.put("readingNotes", List.of());
        Map<String, Object> detail = item(number);
        detail.put("messages", List.of(message));
        for (String empty : List.of(
                "reasons", "suggestions", "otherTickets", "answeredElsewhere", "contacts", "merged", "activity")) {
            detail.put(empty, List.of());
        }
        return detail;
    }
}
