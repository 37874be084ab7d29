/** The shop's orders, as far as tickets need them. */
@NullMarked
package dev.ballast.ticket.orders;

import org.jspecify.annotations.NullMarked;
