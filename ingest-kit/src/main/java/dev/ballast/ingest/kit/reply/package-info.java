/** Replies delivered once, with a receipt for each. */
@NullMarked
package dev.ballast.ingest.kit.reply;

import org.jspecify.annotations.NullMarked;
