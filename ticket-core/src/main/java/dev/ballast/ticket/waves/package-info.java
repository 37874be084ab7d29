/** The same problem of many customers at once: told beside the tickets, which stay one per customer. */
@NullMarked
package dev.ballast.ticket.waves;

import org.jspecify.annotations.NullMarked;
