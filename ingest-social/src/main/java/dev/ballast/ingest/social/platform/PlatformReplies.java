package dev.ballast.ingest.social.platform;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import java.util.Optional;

/** Hands a reply to one platform. */
public interface PlatformReplies {
    /** Blocks until the platform answered. */
    SendResult send(OutboundReply reply, Connection connection);

    /** See {@link dev.ballast.ingest.kit.reply.ReplySender#repeatIsHarmless}. */
    default boolean repeatIsHarmless() {
        return false;
    }

    /** Why this reply's file cannot be sent on its channel, for the agent; asked before anything is sent. */
    default Optional<String> objection(Attachment file, OutboundReply reply) {
        return Optional.of("answers on this channel carry no files; put a link into the text");
    }

    /** For platforms that only bring messages in. */
    static PlatformReplies none(String why) {
        return (reply, connection) -> new SendResult.Refused(why);
    }
}
