/** Events to the broker: nothing counts as published before the broker acknowledged it. */
@NullMarked
package dev.ballast.ingest.kit.publish;

import org.jspecify.annotations.NullMarked;
