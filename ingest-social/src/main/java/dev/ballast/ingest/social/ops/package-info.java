/** What an operator sees: readiness and gauges. */
@NullMarked
package dev.ballast.ingest.social.ops;

import org.jspecify.annotations.NullMarked;
