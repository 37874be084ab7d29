package dev.ballast.ingest.social.trustpilot;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.Stars;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        // Of the names only "service-review-created" is documented; the ending tells the act in all that were seen.
        if (name.endsWith("-created") || name.endsWith("-new")) {
            return unconfirmed(review, arrival).build();
        }
        if (name.endsWith("-updated") || name.endsWith("-edited")) {
            return unconfirmed(review, arrival).edited(stamp(review)).build();
        }
        return name.endsWith("-deleted")
                ? unconfirmed(review, arrival).deleted("deleted").build()
                : new Reading.NotAMessage(name);
    }

    /** The same news, with the review as Trustpilot itself gave it. */
    static Reading confirmed(Reading.Message told, Payload review, Arrival arrival) {
        MessageDraft draft = draft(review, arrival);
        return (told.message().act() == MessageAct.EDITED ? draft.edited(stamp(review)) : draft).build();
    }

    private static MessageDraft unconfirmed(Payload review, Arrival arrival) {
        return draft(review, arrival)
                .byUnknown()
                .note("Trustpilot signs nothing, and this review was not looked up there");
    }

    private static String stamp(Payload review) {
        return Objects.requireNonNullElse(review.text("updatedAt"), review.text("createdAt") + review.hashCode());
    }

    private static MessageDraft draft(Payload review, Arrival arrival) {
        String id = review.required("id");
        String consumer = Objects.requireNonNullElse(review.text("consumer", "id"), "review:" + id);
        return new MessageDraft(arrival, Channel.REVIEW, Platform.TRUSTPILOT, id, consumer)
                .from(firstOf(review.text("consumer", "name"), review.text("consumer", "displayName")), null, null)
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

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
