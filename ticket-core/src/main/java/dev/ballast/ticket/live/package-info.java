/** The desk's live view: the ticket stream as server-sent events, the same on every replica. */
@NullMarked
package dev.ballast.ticket.live;

import org.jspecify.annotations.NullMarked;
