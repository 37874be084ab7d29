package dev.ballast.ingest.social.meta;

import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a direct message: files, places, products, shared posts. Beside words of the customer's own it is told in
 * a note, without them it is the text.
 */
final class MetaAttachment {
    /** The thumb beside the text field, in its three sizes. */
    private static final Set<String> THUMBS = Set.of("369239263222822", "369239343222814", "369239383222810");

    private MetaAttachment() {}

    static void addTo(MessageDraft draft, Payload attachment, boolean ownWords) {
        String type = Objects.requireNonNullElse(attachment.text("type"), "unknown");
        Payload payload = attachment.at("payload");
        if (payload.has("sticker_id") && THUMBS.contains(payload.required("sticker_id"))) {
            draft.line("👍");
            return;
        }
        switch (type) {
            case "image" -> addFile(draft, payload, type, "image/jpeg");
            case "video" -> addFile(draft, payload, type, "video/mp4");
            case "audio" -> addFile(draft, payload, type, "audio/mp4");
            case "file" -> addFile(draft, payload, type, "application/octet-stream");
            case "animated_image", "animated_media" -> addFile(draft, payload, type, "image/gif");
            case "like_heart" -> draft.line("❤️");
            case "story_mention" -> {
                draft.note("mentions the shop in a story");
                addFile(draft, payload, type, "image/jpeg");
            }
            case "location" -> say(draft, ownWords, place(attachment, payload.at("coordinates")));
            case "template" -> addTemplate(draft, payload, ownWords);
            // Link previews and shared posts lead anywhere, so the link is shown and nothing is fetched.
            case "fallback" -> {
                if (!ownWords) {
                    draft.line(title(attachment)).line(url(attachment));
                }
            }
            default -> {
                String words = joined(title(attachment), url(attachment));
                if (words.isEmpty()) {
                    draft.note("the platform does not pass on what came along: " + type);
                } else {
                    say(draft, ownWords, words);
                }
            }
        }
    }

    private static void addFile(MessageDraft draft, Payload payload, String type, String contentType) {
        String url = payload.text("url");
        if (url == null) {
            draft.note("an attachment came without its address: " + type);
        } else {
            draft.file(new MediaRef(type, contentType, url, null));
        }
    }

    private static void addTemplate(MessageDraft draft, Payload payload, boolean ownWords) {
        List<Payload> products = payload.items("product", "elements");
        products.stream()
                .findFirst()
                .ifPresent(product -> draft.product(firstOf(product.text("retailer_id"), product.text("id"))));
        for (Payload product : products) {
            say(draft, ownWords, joined(product.text("title"), product.text("subtitle")));
        }
        if (products.isEmpty()) {
            say(draft, ownWords, firstOf(payload.text("text"), payload.text("title")));
            payload.items("buttons").forEach(button -> say(draft, ownWords, button.text("title")));
        }
    }

    private static String place(Payload attachment, Payload coordinates) {
        return joined(
                attachment.text("title"),
                coordinates.has("lat") ? coordinates.text("lat") + ", " + coordinates.text("long") : null);
    }

    private static void say(MessageDraft draft, boolean ownWords, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return;
        }
        if (ownWords) {
            draft.note("sent along: " + words.replace('\n', ' '));
        } else {
            draft.line(words);
        }
    }

    private static @Nullable String title(Payload attachment) {
        return firstOf(attachment.text("payload", "title"), attachment.text("title"));
    }

    private static @Nullable String url(Payload attachment) {
        return firstOf(attachment.text("payload", "url"), attachment.text("url"));
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
