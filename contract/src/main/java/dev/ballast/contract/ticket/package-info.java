/** The ticket stream: the countable state of a ticket after each change. No personal data. */
@NullMarked
package dev.ballast.contract.ticket;

import org.jspecify.annotations.NullMarked;
