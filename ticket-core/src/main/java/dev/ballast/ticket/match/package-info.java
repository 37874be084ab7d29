/** Whether a message belongs to a ticket that is already there: decided by keys, time and text, always with reasons. */
@NullMarked
package dev.ballast.ticket.match;

import org.jspecify.annotations.NullMarked;
