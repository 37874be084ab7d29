/** Ballast as a shop owner starts it, for tests and measurements that drive the real processes. */
@NullMarked
package dev.ballast.testkit.system;

import org.jspecify.annotations.NullMarked;
