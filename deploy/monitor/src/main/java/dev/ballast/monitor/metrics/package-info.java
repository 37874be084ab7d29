/** The report under the metric names that existing dashboards ask for. */
@NullMarked
package dev.ballast.monitor.metrics;

import org.jspecify.annotations.NullMarked;
