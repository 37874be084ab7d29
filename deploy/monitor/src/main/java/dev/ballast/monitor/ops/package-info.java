/** The door: {@code /api/ops}. */
@NullMarked
package dev.ballast.monitor.ops;

import org.jspecify.annotations.NullMarked;
