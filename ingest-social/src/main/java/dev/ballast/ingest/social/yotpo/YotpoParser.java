package dev.ballast.ingest.social.yotpo;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.Stars;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One review; numbers and booleans come as strings, an order's id as either. */
public final class YotpoParser implements WebhookParser {
    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        String event = Objects.requireNonNullElse(body.text("event"), "unknown");
        if (!event.startsWith("review_")) {
            return List.of(new Reading.NotAMessage(event));
        }
        return Reading.each(List.of(body.at("data")), review -> readReview(event, review, arrival));
    }

    private static Reading readReview(String event, Payload review, Arrival arrival) {
        String id = review.required("id");
        String email = review.text("customer_email");
        String address = email == null ? null : email.trim().toLowerCase(Locale.ROOT);
        String stamp = Objects.requireNonNullElse(review.text("updated_at"), "");
        MessageDraft draft = new MessageDraft(arrival, Channel.REVIEW, Platform.YOTPO, id, handle(review, address, id))
                .from(review.text("customer_name"), address, null)
                .subject(review.text("title"))
                .text(review.text("content"))
                .rating(Stars.read(review.text("score")))
                .product(firstOf(review.text("product_title"), review.text("sku"), review.text("product_id")))
                .order(firstOf(review.text("order", "external_id"), review.text("order", "id"), null))
                .sentAt(review.time("updated_at")
                        .or(() -> review.time("created_at"))
                        .orElse(arrival.at()));
        review.items("images_data").stream()
                .map(image -> image.text("original_url"))
                .filter(Objects::nonNull)
                .forEach(url -> draft.file(new MediaRef("picture", "image/jpeg", url, null)));
        if (review.isTrue("deleted")) {
            return draft.deleted(stamp).build();
        }
        return (event.startsWith("review_create") ? draft : draft.edited(stamp)).build();
    }

    private static String handle(Payload review, @Nullable String email, String id) {
        return Objects.requireNonNullElse(firstOf(email, review.text("user_id"), null), "review:" + id);
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second, @Nullable String third) {
        if (first != null) {
            return first;
        }
        return second == null ? third : second;
    }
}
