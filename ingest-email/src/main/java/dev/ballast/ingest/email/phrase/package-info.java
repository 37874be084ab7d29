/** Lists of phrases in many languages, and the search for them. */
@NullMarked
package dev.ballast.ingest.email.phrase;

import org.jspecify.annotations.NullMarked;
