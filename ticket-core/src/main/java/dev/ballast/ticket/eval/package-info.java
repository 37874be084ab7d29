/** Measures classifier, gate, extraction and matching, exactly as the product uses them, and writes the numbers down. */
@NullMarked
package dev.ballast.ticket.eval;

import org.jspecify.annotations.NullMarked;
