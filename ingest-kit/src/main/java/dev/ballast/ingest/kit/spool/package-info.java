/** A durable local queue for what the broker cannot take at the moment. */
@NullMarked
package dev.ballast.ingest.kit.spool;

import org.jspecify.annotations.NullMarked;
