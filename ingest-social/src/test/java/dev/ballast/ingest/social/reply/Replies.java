package dev.ballast.ingest.social.reply;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.Accounts;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.platform.Connection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replies as the desk writes them. */
public final class Replies {
    private Replies() {}

    public static OutboundReply dm(Platform platform, String account, String recipient, String text) {
        return reply(platform, Channel.DM, account, recipient, text, null, Duration.ofHours(1), false);
    }

    public static OutboundReply dm(Platform platform, String text, Duration sinceCustomer, boolean automatic) {
        return reply(platform, Channel.DM, "shop", "c1", text, null, sinceCustomer, automatic);
    }

    public static OutboundReply under(Platform platform, Channel channel, String answered, String text) {
        return reply(platform, channel, "shop", "c1", text, answered, Duration.ofDays(30), false);
    }

    public static OutboundReply with(Attachment file, OutboundReply reply) {
        return new OutboundReply(
                reply.id(),
                reply.ticket(),
                reply.ticketNumber(),
                reply.conversation(),
                reply.channel(),
                reply.platform(),
                reply.account(),
                reply.recipientHandle(),
                reply.recipientName(),
                reply.subject(),
                reply.text(),
                reply.html(),
                reply.inReplyTo(),
                reply.references(),
                List.of(file),
                reply.agentName(),
                reply.automatic(),
                reply.lastCustomerMessageAt(),
                reply.createdAt());
    }

    /** Through the platform of the reply, whose API is at {@code base} and takes {@code token}. */
    static SendResult send(PlatformRegistry platforms, URI base, OutboundReply reply) {
        Map<String, String> secrets = new HashMap<>();
        for (String name : List.of("access-token", "bot-token", "api-token")) {
            secrets.put(name, "token");
        }
        secrets.put("app-secret", "app-secret");
        Map<String, String> settings = Map.of(
                "api-base", base.toString(), "phone-number-id", "123", "shop-domain", "shop.example", "app-key", "key");
        Connection connection =
                new Connection(Accounts.account("shop", reply.platform(), settings, secrets), Accounts.CIPHER);
        return platforms.of(reply.platform()).orElseThrow().replies().send(reply, connection);
    }

    private static OutboundReply reply(
            Platform platform,
            Channel channel,
            String account,
            String recipient,
            String text,
            @Nullable String inReplyTo,
            Duration sinceCustomer,
            boolean automatic) {
        Instant now = TestPlatforms.NOW;
        AccountId id = new AccountId(account);
        return new OutboundReply(
                UUID.randomUUID(),
                new TicketId(UUID.randomUUID()),
                1,
                ConversationId.of(channel, id, recipient),
                channel,
                platform,
                id,
                recipient,
                null,
                null,
                text,
                null,
                inReplyTo,
                List.of(),
                List.of(),
                "Mia",
                automatic,
                now.minus(sinceCustomer),
                now);
    }
}
