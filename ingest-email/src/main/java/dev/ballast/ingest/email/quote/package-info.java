/**
 * New text told from quotes and signatures. Cutting too little annoys an agent, cutting too much loses a customer's
 * word: where a rule is unsure the text stays. Every rule looks at a line a bounded number of times.
 */
@NullMarked
package dev.ballast.ingest.email.quote;

import org.jspecify.annotations.NullMarked;
