/** One row per ticket, for a spreadsheet. */
@NullMarked
package dev.ballast.analytics.export;

import org.jspecify.annotations.NullMarked;
