/** Messenger, Instagram direct messages, and comments and reviews on pages and pictures: one webhook of Meta carries all. */
@NullMarked
package dev.ballast.ingest.social.meta;

import org.jspecify.annotations.NullMarked;
