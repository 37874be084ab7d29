package dev.ballast.ticket.waves;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many people opened tickets of one kind within one hour. @param hour its beginning */
record Arrivals(String type, @Nullable String product, Instant hour, int people) {}
