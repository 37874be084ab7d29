package dev.ballast.ingest.social.whatsapp;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages of one business number. */
final class WhatsAppMessages {
    private final Arrival arrival;
    private final Payload value;

    WhatsAppMessages(Arrival arrival, Payload value) {
        this.arrival = arrival;
        this.value = value;
    }

    Reading read(Payload message) {
        String type = message.has("type") ? message.required("type") : message.has("text") ? "text" : "no-type";
        return switch (type) {
            // Without words and without an id of their own in the conversation.
            case "reaction", "system", "request_welcome", "no-type" -> new Reading.NotAMessage(type);
            case "interactive" ->
                message.has("interactive", "call_permission_reply")
                        ? new Reading.NotAMessage("call_permission_reply")
                        : readWords(message);
            case "revoke" ->
                draft(message, message.required("revoke", "original_message_id"))
                        .deleted("revoked")
                        .build();
            case "edit" -> {
                MessageDraft draft = draft(message, message.required("edit", "original_message_id"));
                WhatsAppContent.addTo(draft, message.at("edit", "message"));
                yield draft.edited(message.required("id")).build();
            }
            default -> readWords(message);
        };
    }

    private Reading readWords(Payload message) {
        MessageDraft draft = draft(message, message.required("id")).inReplyTo(message.text("context", "id"));
        draft.product(message.text("context", "referred_product", "product_retailer_id"));
        if (message.has("referral", "headline")) {
            draft.note("written from the ad '%s'".formatted(message.text("referral", "headline")));
        }
        WhatsAppContent.addTo(draft, message);
        return draft.build();
    }

    /** Written by the shop in the phone app of the same number. */
    Reading readEcho(Payload echo) {
        String customer = echo.has("to_user_id") ? echo.required("to_user_id") : handle(null, echo.required("to"));
        String shop = Objects.requireNonNullElse(echo.text("from"), "shop");
        MessageDraft draft = new MessageDraft(arrival, Channel.DM, Platform.WHATSAPP, echo.required("id"), shop)
                .sentAt(echo.time("timestamp").orElse(arrival.at()))
                .byShop(customer);
        WhatsAppContent.addTo(draft, echo);
        return draft.build();
    }

    private MessageDraft draft(Payload message, String externalId) {
        Optional<Payload> contact = contact(message);
        String userId = message.text("from_user_id");
        if (userId == null) {
            userId = contact.map(known -> known.text("user_id")).orElse(null);
        }
        String number = message.text("from");
        if (number == null && userId == null) {
            throw new IllegalArgumentException("from, from_user_id: (expected: one of them)");
        }
        String phone = number == null ? null : "+" + PhoneNumber.canonical(number);
        String person = handle(userId, number);
        // In a group the answer goes to the group, so its id stands before the person's.
        String handle = message.has("group_id") ? message.text("group_id") + ":" + person : person;
        return new MessageDraft(arrival, Channel.DM, Platform.WHATSAPP, externalId, handle)
                .from(contact.map(known -> known.text("profile", "name")).orElse(null), null, phone)
                .sentAt(message.time("timestamp").orElse(arrival.at()));
    }

    /** Whoever has a user name may hide the number; the business-scoped id stays the same then. */
    private static String handle(@Nullable String userId, @Nullable String number) {
        return userId != null ? userId : PhoneNumber.canonical(Objects.requireNonNull(number));
    }

    private Optional<Payload> contact(Payload message) {
        return value.items("contacts").stream()
                .filter(contact -> matches(contact.text("wa_id"), message.text("from"))
                        || matches(contact.text("user_id"), message.text("from_user_id")))
                .findFirst()
                .or(() -> value.items("contacts").size() == 1
                        ? Optional.of(value.items("contacts").getFirst())
                        : Optional.empty());
    }

    private static boolean matches(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }
}
