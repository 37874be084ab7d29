/** Tables to values and back; set-based where messages pour in, Panache where one agent changes one ticket. */
@NullMarked
package dev.ballast.ticket.store;

import org.jspecify.annotations.NullMarked;
