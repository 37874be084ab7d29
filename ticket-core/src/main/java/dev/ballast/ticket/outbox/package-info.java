/** What other services must learn, written with the change itself and relayed in commit order. */
@NullMarked
package dev.ballast.ticket.outbox;

import org.jspecify.annotations.NullMarked;
