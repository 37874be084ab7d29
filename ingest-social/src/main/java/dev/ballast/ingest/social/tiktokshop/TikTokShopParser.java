package dev.ballast.ingest.social.tiktokshop;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Notifications; number 14 is a customer-service message, whose content is JSON inside a string. */
public final class TikTokShopParser implements WebhookParser {
    private static final String NEW_MESSAGE = "14";
    /** Notes of the chat itself: which page the buyer came from, who was assigned. */
    private static final Set<String> NOTES =
            Set.of("NOTIFICATION", "ALLOCATED_SERVICE", "BUYER_ENTER_FROM_PRODUCT", "BUYER_ENTER_FROM_ORDER");

    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        return Reading.each(List.of(body), one -> readNotification(one, arrival));
    }

    private static Reading readNotification(Payload body, Arrival arrival) {
        String type = Objects.requireNonNullElse(body.text("type"), "unknown");
        if (!type.equals(NEW_MESSAGE)) {
            return new Reading.NotAMessage("type-" + type);
        }
        Payload message = body.at("data");
        String kind = Objects.requireNonNullElse(message.text("type"), "").toUpperCase(Locale.ROOT);
        if (NOTES.contains(kind)) {
            return new Reading.NotAMessage("message-" + kind);
        }
        String role =
                Objects.requireNonNullElse(message.text("sender", "role"), "").toUpperCase(Locale.ROOT);
        if (role.equals("SYSTEM") || role.equals("ROBOT")) {
            return new Reading.NotAMessage("message-of-" + role.toLowerCase(Locale.ROOT));
        }
        // Answers go to the conversation, which belongs to one customer: its id is the handle.
        String conversation = message.required("conversation_id");
        MessageDraft draft = new MessageDraft(
                        arrival, Channel.DM, Platform.TIKTOK_SHOP, message.required("message_id"), conversation)
                .from(message.text("sender", "nickname"), null, null)
                .sentAt(message.time("create_time")
                        .or(() -> body.time("timestamp"))
                        .orElse(arrival.at()));
        addContent(draft, message, kind);
        boolean customer = role.isEmpty() || role.equals("BUYER") || role.equals("CUSTOMER");
        return (customer ? draft : draft.byShop(conversation)).build();
    }

    private static void addContent(MessageDraft draft, Payload message, String kind) {
        Payload parts = message.inner("content");
        boolean plain = parts.fieldNames().isEmpty();
        draft.text(plain ? message.text("content") : parts.text("content"));
        draft.product(parts.text("product_id")).order(parts.text("order_id"));
        if (parts.has("url")) {
            boolean image = !kind.equals("VIDEO");
            draft.file(new MediaRef(
                    image ? "image" : "video", image ? "image/jpeg" : "video/mp4", parts.required("url"), null));
        } else if (!draft.hasText()) {
            draft.note("a message of the kind " + kind.toLowerCase(Locale.ROOT));
        }
    }
}
