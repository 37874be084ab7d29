/** What the shop teaches the classifier: agents' corrections and types of its own, in versions that every replica shares. */
@NullMarked
package dev.ballast.ticket.learning;

import org.jspecify.annotations.NullMarked;
