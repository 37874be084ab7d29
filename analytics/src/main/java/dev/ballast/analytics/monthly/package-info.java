/** The three questions an owner asks once a month, in one answer. */
@NullMarked
package dev.ballast.analytics.monthly;

import org.jspecify.annotations.NullMarked;
