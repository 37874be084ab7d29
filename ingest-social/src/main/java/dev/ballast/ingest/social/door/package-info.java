/** The way in: one address per account, from the request to the broker's acknowledgement. */
@NullMarked
package dev.ballast.ingest.social.door;

import org.jspecify.annotations.NullMarked;
