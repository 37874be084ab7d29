package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.reply.OutboundReply;

/** Hands replies to a platform. Called on virtual threads, never twice at once for one conversation. */
public interface ReplySender {

    /** Blocks until the platform answered. An exception counts as {@link SendResult.Uncertain}. */
    SendResult send(OutboundReply reply);

    /**
     * Whether sending this one again shows the customer no second message, because the platform recognizes a key derived
     * from {@link OutboundReply#id()}. It decides what becomes of a reply whose sending a crash interrupted.
     */
    boolean repeatIsHarmless(OutboundReply reply);
}
