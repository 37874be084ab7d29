/** Whether the load grows: what comes in, what gets done, what is left. */
@NullMarked
package dev.ballast.analytics.burden;

import org.jspecify.annotations.NullMarked;
