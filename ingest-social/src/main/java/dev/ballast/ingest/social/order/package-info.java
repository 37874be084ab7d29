/** Whole orders out of a shop system's partial news. */
@NullMarked
package dev.ballast.ingest.social.order;

import org.jspecify.annotations.NullMarked;
