/** A ticket's life as plain values: no framework, no database, no clock. */
@NullMarked
package dev.ballast.ticket.model;

import org.jspecify.annotations.NullMarked;
