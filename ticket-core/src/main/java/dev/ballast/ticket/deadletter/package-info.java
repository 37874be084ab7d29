/** Records that no attempt can process: kept, shown, replayed or discarded by a person. */
@NullMarked
package dev.ballast.ticket.deadletter;

import org.jspecify.annotations.NullMarked;
