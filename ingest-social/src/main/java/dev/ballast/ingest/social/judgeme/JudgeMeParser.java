package dev.ballast.ingest.social.judgeme;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MessageDraft;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.Stars;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A review, bare or under {@code review}. Whether it is new cannot be read from the topic, which not every delivery
 * carries: it is an edit when it was updated after it was created. Publishing touches {@code updated_at} too; the text
 * then is the same and nothing changes for the reader.
 */
public final class JudgeMeParser implements WebhookParser {
    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        Payload review = body.has("review") ? body.at("review") : body;
        return Reading.each(List.of(review), one -> readReview(one, body.text("topic"), arrival));
    }

    private static Reading readReview(Payload review, @Nullable String topic, Arrival arrival) {
        if (!review.has("body") && !review.has("rating")) {
            return new Reading.NotAMessage(Objects.requireNonNullElse(topic, "unknown"));
        }
        String id = review.required("id");
        String email = lower(review.text("reviewer", "email"));
        Optional<Instant> created = review.time("created_at");
        Optional<Instant> updated = review.time("updated_at");
        MessageDraft draft = new MessageDraft(arrival, Channel.REVIEW, Platform.JUDGEME, id, handle(review, email, id))
                .from(review.text("reviewer", "name"), email, review.text("reviewer", "phone"))
                .subject(review.text("title"))
                .text(review.text("body"))
                .rating(Stars.read(review.text("rating")))
                .product(firstOf(review.text("product_title"), review.text("product_external_id")))
                .sentAt(updated.or(() -> created).orElse(arrival.at()));
        review.items("pictures").stream()
                .filter(picture -> !picture.isTrue("hidden"))
                .map(picture -> firstOf(picture.text("urls", "original"), picture.text("urls", "huge")))
                .filter(Objects::nonNull)
                .forEach(url -> draft.file(new MediaRef("picture", "image/jpeg", url, null)));
        boolean edited =
                updated.isPresent() && created.isPresent() && updated.get().isAfter(created.get());
        return (edited ? draft.edited(updated.get().toString()) : draft).build();
    }

    private static String handle(Payload review, @Nullable String email, String id) {
        String reviewer = review.text("reviewer", "id");
        return Objects.requireNonNullElse(firstOf(email, reviewer), "review:" + id);
    }

    private static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.trim().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
