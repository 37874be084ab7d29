/**
 * Makes the kit's parts for a connector, which says what it is with a {@link Connector} and its configuration. A connector
 * that has no spool, answers nobody or cannot try accounts leaves that wiring out with {@code quarkus.arc.exclude-types}.
 */
@NullMarked
package dev.ballast.ingest.kit.wiring;

import org.jspecify.annotations.NullMarked;
