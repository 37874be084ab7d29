package dev.ballast.ingest.kit.wiring;

import dev.ballast.contract.inbound.Platform;
import java.util.Set;

/**
 * What one connector is.
 *
 * @param name        stands in sources and group ids: {@code ingest-email}
 * @param served      whose accounts it serves and seeds
 * @param known       whose accounts it has to know; more where it answers for another connector
 * @param callersWait whether somebody waits for the answer while a message is published; otherwise it waits at its source
 */
public record Connector(String name, Set<Platform> served, Set<Platform> known, boolean callersWait) {

    public Connector {
        served = Set.copyOf(served);
        known = Set.copyOf(known);
    }
}
