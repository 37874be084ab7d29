/** Direct messages, comments, reviews and shop orders in; replies out. */
@NullMarked
package dev.ballast.ingest.social;

import org.jspecify.annotations.NullMarked;
