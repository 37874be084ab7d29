package dev.ballast.ticket.model;

import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.triage.ProblemType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What agents said about a ticket's facts: it stands above what any message says, whichever messages come and go.
 *
 * @param product     empty: it is about none
 * @param orderNumber empty: it is about none
 */
public record Corrections(
        @Nullable ProblemType type,
        @Nullable String product,
        @Nullable String orderNumber) {

    public static final Corrections NONE = new Corrections(null, null, null);

    public boolean isEmpty() {
        return type == null && product == null && orderNumber == null;
    }

    public Corrections type(ProblemType said) {
        return new Corrections(said, product, orderNumber);
    }

    /** @param said null or blank: none */
    public Corrections product(@Nullable String said) {
        return new Corrections(type, said == null ? "" : said.strip(), orderNumber);
    }

    /** @param said null or blank: none */
    public Corrections order(@Nullable String said) {
        return new Corrections(type, product, said == null ? "" : said.strip());
    }

    Kind of(Kind told) {
        return type == null ? told : told.corrected(type);
    }

    About of(About told) {
        About withProduct = product == null ? told : told.withProduct(orNull(product));
        return orderNumber == null ? withProduct : withProduct.withOrder(orNull(orderNumber), key().orElse(null));
    }

    private Optional<OrderKey> key() {
        return Optional.ofNullable(orderNumber)
                .filter(number -> number.chars().anyMatch(Character::isLetterOrDigit))
                .map(OrderKey::of);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
