package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comments under a page's posts, posts that visitors leave on the page, and the page's own, which the comments are about.
 */
final class PageFeed {
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
        boolean comment = item.equals("comment");
        // Notes, albums, events and what Facebook may invent are posts as well, where somebody wrote something.
        boolean post = POSTS.contains(item) || (value.has("message") && value.has("post_id"));
        if (!comment && !post) {
            return new Reading.NotAMessage(item + "-" + verb);
        }
        return switch (verb) {
            case "add" -> isWritten(value) ? draft(value, comment).build() : new Reading.NotAMessage(item + "-add");
            case "edit", "edited" ->
                isWritten(value)
                        ? draft(value, comment)
                                .sentAt(changedAt())
                                .edited(Objects.requireNonNullElse(entry.text("time"), ""))
                                .build()
                        : new Reading.NotAMessage(item + "-edited");
            // A moderator's act repeats the customer's words: news only to whoever has missed them, as with a comment
            // that Facebook's own filter had hidden from the start.
            case "hide", "unhide" ->
                isWritten(value)
                        ? draft(value, comment).edited("as it was written").build()
                        : new Reading.NotAMessage(item + "-" + verb);
            case "remove" -> draft(value, comment).deleted("removed").build();
            default -> new Reading.NotAMessage(item + "-" + verb);
        };
    }

    private MessageDraft draft(Payload value, boolean comment) {
        return comment ? comment(value) : draft(value, value.required(value.has("post_id") ? "post_id" : "video_id"));
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
                .text(value.has("message") ? value.text("message") : shared(value))
                .sentAt(value.time("created_time").orElseGet(this::changedAt));
        addFile(draft, value.text("photo"), "photo", "image/jpeg");
        addFile(draft, value.text("video"), "video", "video/mp4");
        value.items("photos").forEach(photo -> addFile(draft, photo.text(), "photo", "image/jpeg"));
        if (author == null) {
            // Without the page's permission for it, Meta leaves out who wrote.
            return draft.byUnknown();
        }
        return author.equals(entry.text("id")) ? draft.byShop(author) : draft;
    }

    private static void addFile(MessageDraft draft, @Nullable String url, String name, String contentType) {
        if (url != null) {
            draft.file(new MediaRef(name, contentType, url, null));
        }
    }

    private static boolean isWritten(Payload value) {
        return value.has("message")
                || value.has("photo")
                || value.has("video")
                || !value.items("photos").isEmpty()
                || shared(value) != null;
    }

    /** Somebody passed a link on and said nothing about it. */
    private static @Nullable String shared(Payload value) {
        return "share".equals(value.text("item")) ? value.text("link") : null;
    }

    private Instant changedAt() {
        return entry.time("time").orElse(arrival.at());
    }

    /** Payloads of old API versions name a bare {@code sender_id}. */
    private static @Nullable String author(Payload value) {
        return value.has("from", "id") ? value.text("from", "id") : value.text("sender_id");
    }
}
