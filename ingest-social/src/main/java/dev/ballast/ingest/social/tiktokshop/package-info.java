/** Customer service messages of TikTok Shop. */
@NullMarked
package dev.ballast.ingest.social.tiktokshop;

import org.jspecify.annotations.NullMarked;
