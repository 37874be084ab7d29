package dev.ballast.ingest.social.tiktokshop;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Notifications; number 14 is a customer-service message, whose content is JSON inside a string. */
public final class TikTokShopParser implements WebhookParser {
    private static final String NEW_MESSAGE = "14";

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
        addContent(draft, message);
        boolean customer = role.isEmpty() || role.equals("BUYER") || role.equals("CUSTOMER");
        return (customer ? draft : draft.byShop(conversation)).build();
    }

    private static void addContent(MessageDraft draft, Payload message) {
        String type =
                Objects.requireNonNullElse(message.text("type"), "unknown").toUpperCase(Locale.ROOT);
        String content = Objects.requireNonNullElse(message.text("content"), "");
        Optional<Payload> inner = Payload.read(content.getBytes(StandardCharsets.UTF_8));
        Payload parts = inner.orElse(message.at("content"));
        draft.text(parts.has("content") ? parts.text("content") : inner.isEmpty() ? message.text("content") : null);
        draft.product(parts.text("product_id")).order(parts.text("order_id"));
        if (parts.has("url")) {
            boolean image = type.equals("IMAGE");
            draft.file(new MediaRef(
                    image ? "image" : "video", image ? "image/jpeg" : "video/mp4", parts.required("url"), null));
        } else if (!draft.hasText()) {
            draft.note("a message of the kind " + type.toLowerCase(Locale.ROOT));
        }
    }
}
