package dev.ballast.ingest.kit.publish;

import dev.ballast.contract.WireRecord;
import java.io.IOException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** The broker did not acknowledge a record. Whether it has it is unknown. */
public final class PublishFailed extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    private PublishFailed(String message, Throwable cause, boolean permanent) {
        super(message, cause);
        this.permanent = permanent;
    }

    static PublishFailed of(WireRecord record, Throwable cause) {
        if (cause instanceof PublishFailed known) {
            return known;
        }
        return new PublishFailed(
                "%s was not acknowledged: %s".formatted(record.topic().topicName(), cause), cause, isPermanent(cause));
    }

    /** No repetition will help: the record itself is at fault (too large). False for every fault that passes. */
    public boolean permanent() {
        return permanent;
    }

    private static boolean isPermanent(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidTopicException;
    }
}
