/** How many tickets, when, of which kind, about what, over which channel. */
@NullMarked
package dev.ballast.analytics.volume;

import org.jspecify.annotations.NullMarked;
