/** Who may use the API: log-in, session cookie, HTTP Basic. */
@NullMarked
package dev.ballast.ticket.security;

import org.jspecify.annotations.NullMarked;
