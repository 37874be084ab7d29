/** The real processes, started as a shop owner starts them, driven through public doors only. */
@NullMarked
package dev.ballast.e2e;

import org.jspecify.annotations.NullMarked;
