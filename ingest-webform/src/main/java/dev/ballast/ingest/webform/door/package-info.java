/** The HTTP door: bodies, refusals as problem details, CORS. */
@NullMarked
package dev.ballast.ingest.webform.door;

import org.jspecify.annotations.NullMarked;
