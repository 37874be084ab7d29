package dev.ballast.ingest.social.telegram;

import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message says and carries; which of them it is, is told by the field that is there. */
final class TelegramContent {
    private static final List<String> FILES =
            List.of("document", "video", "audio", "voice", "animation", "video_note", "sticker");

    private TelegramContent() {}

    static void addTo(MessageDraft draft, Payload message) {
        draft.text(text(message));
        List<Payload> sizes = message.items("photo");
        if (!sizes.isEmpty()) {
            // Sorted by size, the last is the original.
            draft.file(file(sizes.getLast(), "photo.jpg", "image/jpeg"));
        }
        for (String field : FILES) {
            // An animation comes as a document too, for clients that do not know animations.
            boolean twice = field.equals("document") && message.has("animation");
            if (message.has(field, "file_id") && !twice) {
                draft.file(file(message.at(field), field, "application/octet-stream"));
            }
        }
        if (message.has("forward_origin") || message.has("forward_date")) {
            draft.note("forwarded");
        }
    }

    private static @Nullable String text(Payload message) {
        return switch (message.firstPresent(
                        "text", "caption", "contact", "venue", "location", "poll", "dice", "sticker", "web_app_data")
                .orElse("")) {
            case "text" -> message.text("text");
            case "caption" -> message.text("caption");
            case "contact" -> contact(message.at("contact"));
            case "venue" -> lines(message.text("venue", "title"), message.text("venue", "address"), place(message));
            case "location" -> place(message);
            case "poll" ->
                lines(
                        message.text("poll", "question"),
                        message.items("poll", "options").stream()
                                .map(option -> "- " + option.text("text"))
                                .collect(Collectors.joining("\n")));
            case "dice" -> message.text("dice", "emoji");
            case "sticker" -> message.text("sticker", "emoji");
            case "web_app_data" -> message.text("web_app_data", "data");
            default -> null;
        };
    }

    private static @Nullable String contact(Payload contact) {
        String name = Stream.of(contact.text("first_name"), contact.text("last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String number = contact.text("phone_number");
        return name.isEmpty() ? number : name + ": " + number;
    }

    private static String place(Payload message) {
        return message.text("location", "latitude") + ", " + message.text("location", "longitude");
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static MediaRef file(Payload file, String name, String contentType) {
        String size = file.text("file_size");
        return new MediaRef(
                Objects.requireNonNullElse(file.text("file_name"), name),
                Objects.requireNonNullElse(file.text("mime_type"), contentType),
                file.required("file_id"),
                size == null ? null : Long.valueOf(size));
    }
}
