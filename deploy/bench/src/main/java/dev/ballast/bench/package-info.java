/** Rates of the running services beside limits measured in the same run. Prints; judges nothing. */
@NullMarked
package dev.ballast.bench;

import org.jspecify.annotations.NullMarked;
