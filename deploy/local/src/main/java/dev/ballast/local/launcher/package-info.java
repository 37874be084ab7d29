/** {@code ./ballast up}, {@code down} and {@code status}: one machine runs the whole shop, each part a process of its own. */
@NullMarked
package dev.ballast.local.launcher;

import org.jspecify.annotations.NullMarked;
