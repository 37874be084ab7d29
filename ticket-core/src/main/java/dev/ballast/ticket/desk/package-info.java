/** What agents see and do, over HTTP. */
@NullMarked
package dev.ballast.ticket.desk;

import org.jspecify.annotations.NullMarked;
