/** What the shop sets at the desk, in force on every replica with its next batch. */
@NullMarked
package dev.ballast.ticket.policies;

import org.jspecify.annotations.NullMarked;
