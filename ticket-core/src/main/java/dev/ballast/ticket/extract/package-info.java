/** Order numbers, tracking numbers, products and amounts that a message names. Pure functions of text and known keys. */
@NullMarked
package dev.ballast.ticket.extract;

import org.jspecify.annotations.NullMarked;
