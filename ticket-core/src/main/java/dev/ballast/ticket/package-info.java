/** The service as a whole: its configuration and its start. */
@NullMarked
package dev.ballast.ticket;

import org.jspecify.annotations.NullMarked;
