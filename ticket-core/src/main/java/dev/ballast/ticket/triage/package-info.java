/** What kind of problem a message tells, how sure that is, and whether a machine may answer it. Pure functions of text. */
@NullMarked
package dev.ballast.ticket.triage;

import org.jspecify.annotations.NullMarked;
