/** Connected accounts and how they are doing, read from their compacted topics. */
@NullMarked
package dev.ballast.ticket.channels;

import org.jspecify.annotations.NullMarked;
