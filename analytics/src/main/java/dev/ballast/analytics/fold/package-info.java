/** The arithmetic of counting: what a changed ticket adds to and takes from the counters. No I/O. */
@NullMarked
package dev.ballast.analytics.fold;

import org.jspecify.annotations.NullMarked;
