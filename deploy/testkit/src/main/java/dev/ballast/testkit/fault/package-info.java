/** A TCP proxy that does to a connection what networks do: delay, cut, reset, swallow. */
@NullMarked
package dev.ballast.testkit.fault;

import org.jspecify.annotations.NullMarked;
