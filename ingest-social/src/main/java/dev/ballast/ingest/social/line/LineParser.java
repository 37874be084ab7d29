package dev.ballast.ingest.social.line;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code events[]}; an empty list is LINE's test whether the address answers. */
public final class LineParser implements WebhookParser {
    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        return Reading.each(body.items("events"), event -> readEvent(event, arrival));
    }

    private static Reading readEvent(Payload event, Arrival arrival) {
        String type = Objects.requireNonNullElse(event.text("type"), "unknown");
        String stamp = Objects.requireNonNullElse(event.text("timestamp"), "");
        return switch (type) {
            case "message" -> readMessage(event, arrival).build();
            case "messageEdited" -> readMessage(event, arrival).edited(stamp).build();
            case "unsend" ->
                draft(event, event.required("unsend", "messageId"), arrival)
                        .deleted("unsent")
                        .build();
            default -> new Reading.NotAMessage(type);
        };
    }

    private static MessageDraft readMessage(Payload event, Arrival arrival) {
        Payload message = event.at("message");
        MessageDraft draft = draft(event, message.required("id"), arrival)
                .inReplyTo(message.text("quotedMessageId"))
                .text(text(message));
        String type = message.required("type");
        switch (type) {
            case "image" -> addFile(draft, message, "image.jpg", "image/jpeg");
            case "video" -> addFile(draft, message, "video.mp4", "video/mp4");
            case "audio" -> addFile(draft, message, "audio.m4a", "audio/mp4");
            case "file" -> addFile(draft, message, "file", "application/octet-stream");
            default -> {
                if (!draft.hasText()) {
                    draft.note("the customer sent something that cannot be shown here: " + type);
                }
            }
        }
        return draft;
    }

    private static MessageDraft draft(Payload event, String externalId, Arrival arrival) {
        return new MessageDraft(arrival, Channel.DM, Platform.LINE, externalId, handle(event.at("source")))
                .sentAt(event.time("timestamp").orElse(arrival.at()));
    }

    /** In a group or room the answer goes there, so its id stands before the person's. */
    private static String handle(Payload source) {
        String group = source.has("groupId") ? source.text("groupId") : source.text("roomId");
        String user = source.text("userId");
        if (group == null) {
            return source.required("userId");
        }
        return user == null ? group : group + ":" + user;
    }

    private static @Nullable String text(Payload message) {
        if (message.has("text")) {
            return message.text("text");
        }
        if (message.has("latitude")) {
            return place(message);
        }
        String keywords = message.items("keywords").stream()
                .map(keyword -> keyword.node().asText())
                .collect(Collectors.joining(", "));
        return keywords.isEmpty() ? null : "(" + keywords + ")";
    }

    private static String place(Payload message) {
        return List.of("title", "address").stream()
                .map(message::text)
                .filter(Objects::nonNull)
                .map(line -> line + "\n")
                .collect(Collectors.joining("", "", message.text("latitude") + ", " + message.text("longitude")));
    }

    private static void addFile(MessageDraft draft, Payload message, String name, String contentType) {
        // Files that another service provided lie at an address of its own; they are named, and not fetched.
        String elsewhere = message.text("contentProvider", "originalContentUrl");
        String size = message.text("fileSize");
        draft.file(new MediaRef(
                Objects.requireNonNullElse(message.text("fileName"), name),
                contentType,
                elsewhere == null ? message.required("id") : elsewhere,
                size == null ? null : Long.valueOf(size)));
    }
}
