package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comments under a page's posts, and posts that visitors leave on the page. */
final class PageFeed {
    private static final Set<String> ACTS = Set.of("add", "edit", "edited", "remove");
    private static final Set<String> POSTS = Set.of("post", "status", "photo", "video", "share", "link");

    private final Arrival arrival;
    private final Payload entry;

    PageFeed(Arrival arrival, Payload entry) {
        this.arrival = arrival;
        this.entry = entry;
    }

    Reading read(Payload value) {
        String item = Objects.requireNonNullElse(value.text("item"), "unknown");
        String verb = Objects.requireNonNullElse(value.text("verb"), "unknown");
        boolean visitorsPost = POSTS.contains(item) && !isPage(value.text("from", "id"));
        // Hiding and blocking are the moderator's acts; the words came before.
        if (!ACTS.contains(verb) || !(item.equals("comment") || visitorsPost)) {
            return new Reading.NotAMessage(item + "-" + verb);
        }
        if (!isWritten(value) && !verb.equals("remove")) {
            return new Reading.NotAMessage(item + "-" + verb);
        }
        MessageDraft draft = item.equals("comment") ? comment(value) : draft(value, value.required("post_id"));
        return switch (verb) {
            case "add" -> draft.build();
            case "remove" -> draft.deleted("removed").build();
            default ->
                draft.edited(Objects.requireNonNullElse(entry.text("time"), "")).build();
        };
    }

    private MessageDraft comment(Payload value) {
        MessageDraft draft = draft(value, value.required("comment_id")).inReplyTo(value.text("parent_id"));
        if (!Objects.equals(value.text("parent_id"), value.text("post_id"))) {
            draft.inReplyTo(value.text("post_id"));
        }
        return draft;
    }

    private MessageDraft draft(Payload value, String externalId) {
        String author = author(value);
        String name = value.has("from", "name") ? value.text("from", "name") : value.text("sender_name");
        MessageDraft draft = new MessageDraft(
                        arrival,
                        Channel.COMMENT,
                        Platform.FACEBOOK,
                        externalId,
                        Objects.requireNonNullElse(author, externalId))
                .from(name, null, null)
                .text(value.text("message"))
                .sentAt(value.time("created_time").or(() -> entry.time("time")).orElse(arrival.at()));
        addFile(draft, value, "photo", "image/jpeg");
        addFile(draft, value, "video", "video/mp4");
        if (author == null) {
            // Without the page's permission for it, Meta leaves out who wrote.
            return draft.byUnknown();
        }
        return isPage(value.text("from", "id")) ? draft.byShop(author) : draft;
    }

    private static void addFile(MessageDraft draft, Payload value, String field, String contentType) {
        String url = value.text(field);
        if (url != null) {
            draft.file(new MediaRef(field, contentType, url, null));
        }
    }

    private static boolean isWritten(Payload value) {
        return value.has("message") || value.has("photo") || value.has("video");
    }

    /** Payloads of old API versions name a bare {@code sender_id}. */
    private static @Nullable String author(Payload value) {
        return value.has("from", "id") ? value.text("from", "id") : value.text("sender_id");
    }

    private boolean isPage(@Nullable String author) {
        return author != null && author.equals(entry.text("id"));
    }
}
