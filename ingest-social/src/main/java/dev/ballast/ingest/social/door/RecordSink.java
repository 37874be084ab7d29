package dev.ballast.ingest.social.door;

import dev.ballast.contract.WireRecord;
import dev.ballast.ingest.kit.spool.Acceptance;

/** Where a record becomes durable. Records of one key keep the order of the calls. */
@FunctionalInterface
public interface RecordSink {
    /** Returns when the broker or this machine's disk has it, or when neither will. */
    Acceptance accept(WireRecord record);
}
