/** Who is one person: contacts linked by evidence or by an agent's word, each link with its reason and reversible. */
@NullMarked
package dev.ballast.ticket.customers;

import org.jspecify.annotations.NullMarked;
