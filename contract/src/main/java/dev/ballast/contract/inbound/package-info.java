/** One customer message, whatever channel it came by. */
@NullMarked
package dev.ballast.contract.inbound;

import org.jspecify.annotations.NullMarked;
