/** A real one-node Kafka broker (KRaft, broker and controller in one) in a JVM of its own. */
@NullMarked
package dev.ballast.local.broker;

import org.jspecify.annotations.NullMarked;
