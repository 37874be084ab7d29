package dev.ballast.ingest.social.whatsapp;

import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message says, by its type. A type that nobody knew when this was written still yields its text, if it has one. */
final class WhatsAppContent {
    private static final List<String> FILES = List.of("image", "video", "audio", "voice", "document", "sticker");

    private WhatsAppContent() {}

    static void addTo(MessageDraft draft, Payload message) {
        String type = Objects.requireNonNullElse(message.text("type"), "unknown");
        if (FILES.contains(type) && message.has(type)) {
            addFile(draft, type, message.at(type));
            return;
        }
        String text = text(message, type);
        draft.text(text);
        if (type.equals("order")) {
            message.items("order", "product_items").stream()
                    .findFirst()
                    .ifPresent(item -> draft.product(item.text("product_retailer_id")));
        }
        if (text == null) {
            String why = message.items("errors").stream()
                    .map(error -> error.text("title"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(type);
            draft.note("the customer sent something that WhatsApp does not pass on: " + why);
        }
    }

    private static @Nullable String text(Payload message, String type) {
        return switch (type) {
            case "button" -> message.text("button", "text");
            case "interactive" -> interactive(message.at("interactive"));
            case "location" ->
                lines(
                        message.text("location", "name"),
                        message.text("location", "address"),
                        message.text("location", "latitude") + ", " + message.text("location", "longitude"));
            case "contacts" ->
                message.items("contacts").stream().map(WhatsAppContent::contact).collect(Collectors.joining("\n"));
            case "order" ->
                lines(
                        message.text("order", "text"),
                        message.items("order", "product_items").stream()
                                .map(item -> item.text("quantity") + " × " + item.text("product_retailer_id"))
                                .collect(Collectors.joining("\n")));
            default -> message.text("text", "body");
        };
    }

    private static @Nullable String interactive(Payload interactive) {
        return switch (Objects.requireNonNullElse(interactive.text("type"), "")) {
            case "button_reply" -> interactive.text("button_reply", "title");
            case "list_reply" ->
                lines(interactive.text("list_reply", "title"), interactive.text("list_reply", "description"));
            case "nfm_reply" -> interactive.text("nfm_reply", "body");
            default -> null;
        };
    }

    private static String contact(Payload contact) {
        String phones = contact.items("phones").stream()
                .map(phone -> phone.text("phone"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return Stream.of(contact.text("name", "formatted_name"), phones.isEmpty() ? null : phones)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }

    private static void addFile(MessageDraft draft, String type, Payload file) {
        draft.text(file.text("caption"));
        String contentType = Objects.requireNonNullElse(file.text("mime_type"), "application/octet-stream");
        draft.file(new MediaRef(
                Objects.requireNonNullElse(file.text("filename"), type), contentType, file.required("id"), null));
    }

    private static @Nullable String lines(@Nullable String... lines) {
        String all =
                Stream.of(lines).filter(line -> line != null && !line.isEmpty()).collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
