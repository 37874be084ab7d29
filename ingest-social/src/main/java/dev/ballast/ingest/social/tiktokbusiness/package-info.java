/** Direct messages to TikTok business accounts. */
@NullMarked
package dev.ballast.ingest.social.tiktokbusiness;

import org.jspecify.annotations.NullMarked;
