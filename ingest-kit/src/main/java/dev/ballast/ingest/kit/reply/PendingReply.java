package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.reply.OutboundReply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reply on its way. Only the consumer's thread changes it. */
final class PendingReply {

    final long offset;
    final OutboundReply reply;
    /** A predecessor began to send it, and nobody knows how that ended. */
    final boolean interrupted;

    boolean running;

    @Nullable
    Instant firstTry;

    @Nullable
    Instant notBefore;

    PendingReply(long offset, OutboundReply reply, boolean interrupted) {
        this.offset = offset;
        this.reply = reply;
        this.interrupted = interrupted;
    }

    boolean isDue(Instant now) {
        return !running && (notBefore == null || !now.isBefore(notBefore));
    }
}
