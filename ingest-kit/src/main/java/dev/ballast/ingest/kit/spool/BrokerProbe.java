package dev.ballast.ingest.kit.spool;

/** Asks whether the broker can be written to. */
@FunctionalInterface
public interface BrokerProbe {

    /** Blocks for as long as the publisher may; true when records may be tried again. */
    boolean reachable();
}
