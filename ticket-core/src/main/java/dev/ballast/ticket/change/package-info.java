/** One change of a ticket as all who must learn of it see it: its row, its keys, the activity view, the stream. */
@NullMarked
package dev.ballast.ticket.change;

import org.jspecify.annotations.NullMarked;
