/** What the broker says about groups, topics and records. */
@NullMarked
package dev.ballast.monitor.cluster;

import org.jspecify.annotations.NullMarked;
