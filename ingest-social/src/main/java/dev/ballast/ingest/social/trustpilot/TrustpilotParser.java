package dev.ballast.ingest.social.trustpilot;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.Stars;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.List;
import java.util.Objects;

/**
 * {@code events[]}. A review carries no e-mail address; {@code referenceId} is the order's number where the shop's
 * invitation set it.
 */
public final class TrustpilotParser implements WebhookParser {
    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        return Reading.each(body.items("events"), event -> readEvent(event, arrival));
    }

    private static Reading readEvent(Payload event, Arrival arrival) {
        String name = Objects.requireNonNullElse(event.text("eventName"), "unknown");
        Payload review = event.at("eventData");
        if (!name.contains("review")) {
            return new Reading.NotAMessage(name);
        }
        String stamp =
                Objects.requireNonNullElse(review.text("updatedAt"), review.text("createdAt") + review.hashCode());
        // Of the names only "service-review-created" is documented; the ending tells the act in all that were seen.
        if (name.endsWith("-created") || name.endsWith("-new")) {
            return draft(review, arrival).build();
        }
        if (name.endsWith("-updated") || name.endsWith("-edited")) {
            return draft(review, arrival).edited(stamp).build();
        }
        return name.endsWith("-deleted")
                ? draft(review, arrival).deleted("deleted").build()
                : new Reading.NotAMessage(name);
    }

    private static MessageDraft draft(Payload review, Arrival arrival) {
        String id = review.required("id");
        String consumer = Objects.requireNonNullElse(review.text("consumer", "id"), "review:" + id);
        return new MessageDraft(arrival, Channel.REVIEW, Platform.TRUSTPILOT, id, consumer)
                .from(review.text("consumer", "name"), null, null)
                .subject(review.text("title"))
                .text(review.has("text") ? review.text("text") : review.text("content"))
                .language(review.text("language"))
                .rating(Stars.read(review.text("stars")))
                .product(review.has("product", "sku") ? review.text("product", "sku") : review.text("product", "name"))
                .order(review.text("referenceId"))
                .sentAt(review.time("updatedAt")
                        .or(() -> review.time("createdAt"))
                        .orElse(arrival.at()));
    }
}
