/** Reads the ticket stream: one thread polls, folds in one transaction, then commits to Kafka. */
@NullMarked
package dev.ballast.analytics.stream;

import org.jspecify.annotations.NullMarked;
