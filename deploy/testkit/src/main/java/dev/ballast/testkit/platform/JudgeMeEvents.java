package dev.ballast.testkit.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reviews as Judge.me posts them. */
public final class JudgeMeEvents {
    private JudgeMeEvents() {}

    public static byte[] review(
            long id,
            int rating,
            String title,
            String body,
            String name,
            String email,
            String productTitle,
            Instant at) {
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("id", id);
        review.put("title", title);
        review.put("body", body);
        review.put("rating", rating);
        review.put("product_external_id", Math.abs(productTitle.hashCode()));
        review.put("product_title", productTitle);
        review.put("reviewer", Map.of("id", Math.abs(email.hashCode()), "email", email, "name", name));
        review.put("verified", "buyer");
        review.put("published", true);
        review.put("created_at", at.toString());
        review.put("updated_at", at.toString());
        return MetaEvents.json(Map.of("review", review));
    }
}
