/** From a batch of inbound records to committed tickets, in one transaction. */
@NullMarked
package dev.ballast.ticket.intake;

import org.jspecify.annotations.NullMarked;
