/** Which kinds of problem take the time. */
@NullMarked
package dev.ballast.analytics.effort;

import org.jspecify.annotations.NullMarked;
