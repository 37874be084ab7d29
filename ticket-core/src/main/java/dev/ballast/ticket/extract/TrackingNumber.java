package dev.ballast.ticket.extract;

import org.jspecify.annotations.Nullable;

/**
 * A tracking number in a text.
 *
 * @param number  upper case, without spaces
 * @param carrier whose format it is; null where only the shop's own shipments know it
 * @param order   number of the order it ships, where known
 */
public record TrackingNumber(
        String number, @Nullable String carrier, @Nullable String order) {}
