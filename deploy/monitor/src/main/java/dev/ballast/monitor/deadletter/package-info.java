/** How many records lie in the dead-letter topics. */
@NullMarked
package dev.ballast.monitor.deadletter;

import org.jspecify.annotations.NullMarked;
