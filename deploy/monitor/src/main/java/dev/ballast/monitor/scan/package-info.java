/** One look at the cluster every few seconds, and the newest result of it. */
@NullMarked
package dev.ballast.monitor.scan;

import org.jspecify.annotations.NullMarked;
