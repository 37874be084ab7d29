/**
 * Mail that no person wrote. A machine taken for a person costs an agent a minute; a person taken for a machine gets no
 * answer at all, so marks that people's mail can carry too never decide alone.
 */
@NullMarked
package dev.ballast.ingest.email.automatic;

import org.jspecify.annotations.NullMarked;
