/** The way out: a reply to its platform, once. */
@NullMarked
package dev.ballast.ingest.social.reply;

import org.jspecify.annotations.NullMarked;
