/** What the three connectors share; plain Java over the Kafka client, no container. */
@NullMarked
package dev.ballast.ingest.kit;

import org.jspecify.annotations.NullMarked;
