/** The desk in a real browser, against the real service, broker and database. */
@NullMarked
package dev.ballast.ticket.ui;

import org.jspecify.annotations.NullMarked;
