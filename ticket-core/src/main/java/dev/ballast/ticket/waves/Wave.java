package dev.ballast.ticket.waves;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Many customers with one kind of problem in a short time.
 *
 * @param product  null where it is spread over products
 * @param people   how many wrote, each counted once
 * @param since    the hour of the first of them
 * @param expected how many would have written in that time as usual
 */
public record Wave(String type, @Nullable String product, int people, Instant since, double expected) {}
