/** Counts the ticket stream: how many, of which kind, over which channel, and what they cost in time. */
@NullMarked
package dev.ballast.analytics;

import org.jspecify.annotations.NullMarked;
