package dev.ballast.ingest.social.telegram;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One update. A message is named {@code <chat>:<message>}, because message ids count per chat, and because answers and
 * edits name messages and never updates.
 */
public final class TelegramParser implements WebhookParser {
    private static final List<String> NEW = List.of("message", "business_message");
    private static final List<String> EDITED = List.of("edited_message", "edited_business_message");
    private static final List<String> FILES =
            List.of("document", "video", "audio", "voice", "animation", "video_note", "sticker");

    @Override
    public List<Reading> read(Payload update, Arrival arrival) {
        List<Reading> readings = new ArrayList<>();
        for (String kind : NEW) {
            readings.addAll(Reading.each(present(update, kind), message -> readMessage(message, arrival, false)));
        }
        for (String kind : EDITED) {
            readings.addAll(Reading.each(present(update, kind), message -> readMessage(message, arrival, true)));
        }
        return readings.isEmpty() ? List.of(new Reading.NotAMessage(kind(update, "update_id"))) : readings;
    }

    private static List<Payload> present(Payload update, String kind) {
        return update.has(kind) ? List.of(update.at(kind)) : List.of();
    }

    private static Reading readMessage(Payload message, Arrival arrival, boolean edited) {
        String chat = message.required("chat", "id");
        MessageDraft draft = new MessageDraft(
                        arrival,
                        Channel.DM,
                        Platform.TELEGRAM,
                        chat + ":" + message.required("message_id"),
                        handle(message, chat))
                .from(name(message.at("from")), null, phone(message))
                .language(message.text("from", "language_code"))
                .sentAt(message.time("date").orElse(arrival.at()))
                .text(text(message));
        if (message.has("reply_to_message", "message_id")) {
            draft.inReplyTo(chat + ":" + message.text("reply_to_message", "message_id"));
        }
        addFiles(draft, message);
        if (!draft.hasText() && !draft.hasFiles()) {
            // Somebody joined, a message was pinned: the chat's own notes.
            return new Reading.NotAMessage(kind(message, "message_id", "from", "chat", "date"));
        }
        return (edited ? draft.edited(String.valueOf(message.text("edit_date"))) : draft).build();
    }

    /** In a group the answer goes to the group, so its id stands before the person's. */
    private static String handle(Payload message, String chat) {
        String person = Objects.requireNonNullElse(message.text("from", "id"), chat);
        return person.equals(chat) ? chat : chat + ":" + person;
    }

    private static @Nullable String name(Payload from) {
        String name = Stream.of(from.text("first_name"), from.text("last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? from.text("username") : name;
    }

    /** A shared contact is the sender's own number only if it carries the sender's id. */
    private static @Nullable String phone(Payload message) {
        boolean own = message.has("contact", "user_id")
                && Objects.equals(message.text("contact", "user_id"), message.text("from", "id"));
        return own ? message.text("contact", "phone_number") : null;
    }

    private static @Nullable String text(Payload message) {
        String text = message.text("text");
        if (text == null) {
            text = message.text("caption");
        }
        if (text == null && message.has("contact", "phone_number")) {
            text = message.text("contact", "phone_number");
        }
        if (text == null && message.has("location")) {
            String place = message.text("location", "latitude") + ", " + message.text("location", "longitude");
            String title = message.text("venue", "title");
            text = title == null ? place : title + "\n" + place;
        }
        return text;
    }

    private static void addFiles(MessageDraft draft, Payload message) {
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
    }

    private static MediaRef file(Payload file, String name, String contentType) {
        String size = file.text("file_size");
        return new MediaRef(
                Objects.requireNonNullElse(file.text("file_name"), name),
                Objects.requireNonNullElse(file.text("mime_type"), contentType),
                file.required("file_id"),
                size == null ? null : Long.valueOf(size));
    }

    private static String kind(Payload payload, String... beside) {
        return payload.fieldNames().stream()
                .filter(field -> !List.of(beside).contains(field))
                .findFirst()
                .orElse("empty");
    }
}
