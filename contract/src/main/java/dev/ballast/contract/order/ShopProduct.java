package dev.ballast.contract.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of the shop's catalogue; each record holds the whole product. One that the shop no longer sells stays, for its
 * customers go on writing about it.
 *
 * @param id        the shop system's own id
 * @param handle    the last piece of the product page's address
 * @param updatedAt an older record never overwrites a newer one
 */
public record ShopProduct(
        String id,
        String title,
        @Nullable String handle,
        @Nullable String vendor,
        List<Variant> variants,
        Instant updatedAt) {

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public ShopProduct {
        if (id == null || id.isBlank() || title == null || updatedAt == null) {
            throw new IllegalArgumentException("shop product: expected id, title and updatedAt");
        }
        variants = variants == null ? List.of() : List.copyOf(variants);
    }

    /** @param title what tells it from the others: "Red / L" */
    public record Variant(
            String id,
            @Nullable String sku,
            @Nullable String title,
            @Nullable BigDecimal price) {}

    /** The record key; orders share the topic and have plain ids. */
    public String key() {
        return "product/" + id;
    }
}
