package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Replies to deliver. */
final class Replies {

    private Replies() {}

    static OutboundReply to(String handle) {
        AccountId account = new AccountId("bot");
        return new OutboundReply(
                UUID.randomUUID(),
                new TicketId(UUID.randomUUID()),
                1,
                ConversationId.of(Channel.DM, account, handle),
                Channel.DM,
                Platform.TELEGRAM,
                account,
                handle,
                null,
                null,
                "Hello " + handle,
                null,
                null,
                List.of(),
                List.of(),
                "Mia",
                false,
                null,
                Instant.parse("2026-11-23T10:00:00Z"));
    }
}
