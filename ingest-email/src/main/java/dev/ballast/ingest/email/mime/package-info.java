/** Raw bytes to headers, parts and text, leniently: whatever is broken is read as far as it goes and noted. */
@NullMarked
package dev.ballast.ingest.email.mime;

import org.jspecify.annotations.NullMarked;
