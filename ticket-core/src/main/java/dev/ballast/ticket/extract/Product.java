package dev.ballast.ticket.extract;

import org.jspecify.annotations.Nullable;

/** A product of the shop's catalogue or of an order's line. */
public record Product(@Nullable String sku, String title) {

    /** What counts and reports name it by. */
    public String name() {
        return sku == null || sku.isBlank() ? title : sku;
    }
}
