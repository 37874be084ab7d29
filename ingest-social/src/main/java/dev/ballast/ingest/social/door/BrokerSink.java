package dev.ballast.ingest.social.door;

import dev.ballast.contract.WireRecord;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import dev.ballast.ingest.kit.spool.Acceptance;
import java.time.Duration;

/** For sources that keep their messages until asked to forget them: the broker, or nobody. */
public record BrokerSink(EventPublisher publisher, Duration timeout) implements RecordSink {
    @Override
    public Acceptance accept(WireRecord record) {
        try {
            publisher.publishAndWait(record, timeout);
            return new Acceptance.Published();
        } catch (PublishFailed e) {
            return new Acceptance.Refused("the broker is away");
        }
    }
}
