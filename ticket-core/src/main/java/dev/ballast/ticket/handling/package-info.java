/** What agents do to tickets: one command, one transaction, told to the stream like any other change. */
@NullMarked
package dev.ballast.ticket.handling;

import org.jspecify.annotations.NullMarked;
