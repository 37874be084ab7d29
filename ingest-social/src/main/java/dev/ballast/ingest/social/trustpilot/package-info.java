/** Trustpilot service and product reviews. */
@NullMarked
package dev.ballast.ingest.social.trustpilot;

import org.jspecify.annotations.NullMarked;
