package dev.ballast.ingest.email.parse;

import dev.ballast.contract.inbound.InboundMessage;
import java.util.List;

/**
 * What reading a mail gave. Both kinds carry a message to publish: a mail that nobody can read is still somebody's
 * question, and its raw original lies beside it.
 */
public sealed interface Parsed {

    InboundMessage message();

    /** Contents of the message's attachments that have a hash, to be stored before the message is published. */
    List<byte[]> files();

    record Read(InboundMessage message, List<byte[]> files) implements Parsed {
        public Read {
            files = List.copyOf(files);
        }
    }

    /**
     * The reader itself failed; the message holds the beginning of the source as text.
     *
     * @param cause the fault, for the log: it is a defect of the reader
     */
    record Unreadable(InboundMessage message, RuntimeException cause) implements Parsed {
        @Override
        public List<byte[]> files() {
            return List.of();
        }
    }
}
