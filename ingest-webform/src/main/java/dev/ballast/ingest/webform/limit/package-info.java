/** How often one address, and everybody together, may use a form. */
@NullMarked
package dev.ballast.ingest.webform.limit;

import org.jspecify.annotations.NullMarked;
