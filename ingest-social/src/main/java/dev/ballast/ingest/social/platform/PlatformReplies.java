package dev.ballast.ingest.social.platform;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;

/** Hands a reply to one platform. */
public interface PlatformReplies {
    /** Blocks until the platform answered. */
    SendResult send(OutboundReply reply, Connection connection);

    /** See {@link dev.ballast.ingest.kit.reply.ReplySender#repeatIsHarmless}. */
    default boolean repeatIsHarmless() {
        return false;
    }

    /** Whether replies may carry files. */
    default boolean takesFiles() {
        return false;
    }

    /** For platforms that only bring messages in. */
    static PlatformReplies none(String why) {
        return (reply, connection) -> new SendResult.Refused(why);
    }
}
