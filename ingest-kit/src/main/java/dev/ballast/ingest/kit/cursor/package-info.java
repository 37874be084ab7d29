/** Where an account's connector stands at its source, kept on a compacted topic. */
@NullMarked
package dev.ballast.ingest.kit.cursor;

import org.jspecify.annotations.NullMarked;
