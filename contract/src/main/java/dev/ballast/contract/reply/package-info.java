/** Replies on their way out, and what became of them. */
@NullMarked
package dev.ballast.contract.reply;

import org.jspecify.annotations.NullMarked;
