/** Which accounts there are, and which of them this replica serves. */
@NullMarked
package dev.ballast.ingest.kit.accounts;

import org.jspecify.annotations.NullMarked;
