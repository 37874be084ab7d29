/** How the connectors say they are doing, and for how long they have said nothing. */
@NullMarked
package dev.ballast.monitor.connector;

import org.jspecify.annotations.NullMarked;
