package dev.ballast.ingest.social.meta;

import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What hangs on a direct message: files, places, products, shared posts. */
final class MetaAttachment {
    private MetaAttachment() {}

    static void addTo(MessageDraft draft, Payload attachment) {
        String type = Objects.requireNonNullElse(attachment.text("type"), "unknown");
        Payload payload = attachment.at("payload");
        switch (type) {
            case "image" -> addFile(draft, payload, type, "image/jpeg");
            case "video" -> addFile(draft, payload, type, "video/mp4");
            case "audio" -> addFile(draft, payload, type, "audio/mp4");
            case "file" -> addFile(draft, payload, type, "application/octet-stream");
            case "location" -> say(draft, place(payload.at("coordinates")));
            case "template" -> addTemplate(draft, payload);
            // Link previews and shared posts lead anywhere, so the link is shown and nothing is fetched.
            default ->
                say(
                        draft,
                        joined(
                                firstOf(payload.text("title"), attachment.text("title")),
                                firstOf(payload.text("url"), attachment.text("url"))));
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

    private static void addTemplate(MessageDraft draft, Payload payload) {
        List<Payload> products = payload.items("product", "elements");
        products.stream().findFirst().ifPresent(product -> {
            draft.product(firstOf(product.text("retailer_id"), product.text("id")));
            say(draft, joined(product.text("title"), product.text("subtitle")));
        });
        if (products.isEmpty()) {
            say(
                    draft,
                    payload.items("buttons").stream()
                            .map(button -> button.text("title"))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("\n")));
        }
    }

    private static @Nullable String place(Payload coordinates) {
        return coordinates.has("lat") ? coordinates.text("lat") + ", " + coordinates.text("long") : null;
    }

    /** Beside words of the customer's own, an attachment adds none. */
    private static void say(MessageDraft draft, @Nullable String text) {
        if (!draft.hasText() && text != null && !text.isBlank()) {
            draft.text(text);
        }
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
