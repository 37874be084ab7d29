/** Telegram bots, by webhook or by long poll. */
@NullMarked
package dev.ballast.ingest.social.telegram;

import org.jspecify.annotations.NullMarked;
