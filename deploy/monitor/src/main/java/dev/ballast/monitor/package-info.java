/** Watches the pipeline from outside: who is behind, by how much, for how long, and since when a connector is silent. */
@NullMarked
package dev.ballast.monitor;

import org.jspecify.annotations.NullMarked;
