/** LINE official accounts. */
@NullMarked
package dev.ballast.ingest.social.line;

import org.jspecify.annotations.NullMarked;
