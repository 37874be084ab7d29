/** Which messages make which ticket: merge, split, move, each one reversible event that no customer hears of. */
@NullMarked
package dev.ballast.ticket.regroup;

import org.jspecify.annotations.NullMarked;
