package dev.ballast.ingest.social.whatsapp;

import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import java.util.List;
import java.util.Objects;

/** What a message says, by its type. A type that nobody knew when this was written still yields its text, if it has one. */
final class WhatsAppContent {
    private static final List<String> FILES = List.of("image", "video", "audio", "voice", "document", "sticker");

    private WhatsAppContent() {}

    static void addTo(MessageDraft draft, Payload message) {
        String type = Objects.requireNonNullElse(message.text("type"), "text");
        if (FILES.contains(type) && message.has(type)) {
            addFile(draft, type, message.at(type));
            return;
        }
        switch (type) {
            case "button" -> draft.text(message.text("button", "text"));
            case "interactive" -> addChoice(draft, message.at("interactive"));
            case "location" -> addPlace(draft, message.at("location"));
            case "contacts" -> message.items("contacts").forEach(contact -> draft.line(SharedContact.read(contact)));
            case "order" -> addOrder(draft, message.at("order"));
            default -> draft.text(message.text("text", "body"));
        }
        if (!draft.hasText()) {
            draft.note("the customer sent something that WhatsApp does not pass on: " + why(message, type));
        }
    }

    private static String why(Payload message, String type) {
        return message.items("errors").stream()
                .map(error -> error.text("title"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(type);
    }

    private static void addChoice(MessageDraft draft, Payload interactive) {
        switch (Objects.requireNonNullElse(interactive.text("type"), "")) {
            case "button_reply" -> draft.text(interactive.text("button_reply", "title"));
            case "list_reply" ->
                draft.text(interactive.text("list_reply", "title")).line(interactive.text("list_reply", "description"));
            case "nfm_reply" -> addForm(draft, interactive.at("nfm_reply"));
            default -> {
                // Nothing that a person can read.
            }
        }
    }

    /** A form filled in within the chat; what was entered stands as JSON inside a string, under names of the shop's own. */
    private static void addForm(MessageDraft draft, Payload form) {
        draft.text(form.text("body"));
        Payload entered = form.inner("response_json");
        entered.fieldNames().stream()
                .filter(field -> !field.equals("flow_token") && entered.text(field) != null)
                .forEach(field -> draft.line(field + ": " + entered.text(field)));
    }

    private static void addPlace(MessageDraft draft, Payload place) {
        draft.line(place.text("name"))
                .line(place.text("address"))
                .line(place.has("latitude") ? place.text("latitude") + ", " + place.text("longitude") : null);
    }

    private static void addOrder(MessageDraft draft, Payload order) {
        draft.text(order.text("text"));
        for (Payload item : order.items("product_items")) {
            String price = item.has("item_price") ? ", " + item.text("item_price") + " " + item.text("currency") : "";
            draft.line(item.text("quantity") + " × " + item.text("product_retailer_id") + price);
        }
        order.items("product_items").stream()
                .findFirst()
                .ifPresent(item -> draft.product(item.text("product_retailer_id")));
    }

    private static void addFile(MessageDraft draft, String type, Payload file) {
        draft.text(file.text("caption"));
        String contentType = Objects.requireNonNullElse(file.text("mime_type"), "application/octet-stream");
        draft.file(new MediaRef(
                Objects.requireNonNullElse(file.text("filename"), type), contentType, file.required("id"), null));
    }
}
