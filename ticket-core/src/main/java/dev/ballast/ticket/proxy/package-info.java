/** Passes the desk's questions for analytics and monitor on, so that the browser has one origin. */
@NullMarked
package dev.ballast.ticket.proxy;

import org.jspecify.annotations.NullMarked;
