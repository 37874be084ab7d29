/** The accounts of this replica: their state, and the workers of those that are polled. */
@NullMarked
package dev.ballast.ingest.social.account;

import org.jspecify.annotations.NullMarked;
