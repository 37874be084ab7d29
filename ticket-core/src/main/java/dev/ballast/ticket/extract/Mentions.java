package dev.ballast.ticket.extract;

import java.util.List;

/**
 * What a message names, each in order of appearance.
 *
 * @param products  the product meant, where the text leaves no doubt; at most the lines of one order
 * @param productSuggestions most likely first, for an agent to choose from, where there is doubt
 */
public record Mentions(
        List<OrderNumber> orders,
        List<TrackingNumber> trackings,
        List<Product> products,
        List<Product> productSuggestions) {

    public static final Mentions NONE = new Mentions(List.of(), List.of(), List.of(), List.of());

    public Mentions {
        orders = List.copyOf(orders);
        trackings = List.copyOf(trackings);
        products = List.copyOf(products);
        productSuggestions = List.copyOf(productSuggestions);
    }
}
