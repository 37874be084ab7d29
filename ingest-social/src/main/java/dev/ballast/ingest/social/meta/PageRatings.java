package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.Stars;
import java.time.Instant;
import java.util.Objects;

/** Reviews of a page. */
final class PageRatings {
    private final Arrival arrival;
    private final Payload entry;

    PageRatings(Arrival arrival, Payload entry) {
        this.arrival = arrival;
        this.entry = entry;
    }

    Reading read(Payload value) {
        String item = Objects.requireNonNullElse(value.text("item"), "unknown");
        String verb = Objects.requireNonNullElse(value.text("verb"), "unknown");
        if (item.equals("comment")) {
            return new PageFeed(arrival, entry).read(value);
        }
        if (!item.equals("rating")) {
            return new Reading.NotAMessage("rating-" + item + "-" + verb);
        }
        String story = value.required("open_graph_story_id");
        MessageDraft draft = new MessageDraft(
                        arrival, Channel.REVIEW, Platform.FACEBOOK, story, value.required("reviewer_id"))
                .from(value.text("reviewer_name"), null, null)
                .text(value.text("review_text"))
                .rating(Stars.read(value.text("rating")))
                .sentAt(value.time("created_time").orElseGet(this::changedAt));
        // Since 2018 people recommend a page or do not, and give no stars.
        if (value.has("recommendation_type")) {
            draft.subject(
                    value.required("recommendation_type").equalsIgnoreCase("negative")
                            ? "does not recommend the page"
                            : "recommends the page");
        }
        String stamp = Objects.requireNonNullElse(entry.text("time"), "");
        return switch (verb) {
            case "add" -> draft.build();
            case "edit", "edited" -> draft.sentAt(changedAt()).edited(stamp).build();
            case "remove" -> draft.deleted("removed").build();
            default -> new Reading.NotAMessage("rating-" + verb);
        };
    }

    private Instant changedAt() {
        return entry.time("time").orElse(arrival.at());
    }
}
