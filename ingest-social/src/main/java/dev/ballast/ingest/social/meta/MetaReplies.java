package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.PartwiseSending;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyWindow;
import dev.ballast.ingest.social.reply.TextParts;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers to direct messages, and public answers under comments and reviews. */
final class MetaReplies implements PlatformReplies {
    static final ApiBase PAGES = new ApiBase("api-base", "https://graph.facebook.com/v22.0");
    private static final String INSTAGRAM = "https://graph.instagram.com/v22.0";

    private static final int MESSENGER_LIMIT = 2_000;
    /** Instagram counts 1,000 bytes; a third of it holds for the scripts with three bytes a character. */
    private static final int INSTAGRAM_LIMIT = 333;

    private final PlatformHttp http;
    private final ReplyCall calls;
    private final InstantSource clock;

    MetaReplies(PlatformHttp http, ReplyCall calls, InstantSource clock) {
        this.http = http;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return new SendResult.Refused("the account has no access-token");
        }
        return reply.channel() == Channel.DM
                ? sendDirect(reply, connection, token.get())
                : sendPublic(reply, connection, token.get());
    }

    private SendResult sendDirect(OutboundReply reply, Connection connection, String token) {
        ReplyWindow window = ReplyWindow.at(clock.instant(), reply.lastCustomerMessageAt());
        if (window == ReplyWindow.CLOSED) {
            return new SendResult.Refused("the customer wrote more than 7 days ago; Meta takes no answer any more");
        }
        if (window == ReplyWindow.HUMAN_ONLY && reply.automatic()) {
            return new SendResult.Refused("the customer wrote more than 24 hours ago; only a person may answer");
        }
        int limit = reply.platform() == Platform.INSTAGRAM ? INSTAGRAM_LIMIT : MESSENGER_LIMIT;
        return PartwiseSending.send(
                TextParts.of(reply.text(), limit),
                part -> call(base(reply).of(connection, "/me/messages"), direct(reply, part, window), reply, token));
    }

    private static Map<String, Object> direct(OutboundReply reply, String part, ReplyWindow window) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("recipient", Map.of("id", reply.recipientHandle()));
        body.put("message", Map.of("text", part));
        if (window == ReplyWindow.OPEN) {
            body.put("messaging_type", "RESPONSE");
        } else {
            body.put("messaging_type", "MESSAGE_TAG");
            body.put("tag", "HUMAN_AGENT");
        }
        return body;
    }

    private SendResult sendPublic(OutboundReply reply, Connection connection, String token) {
        if (reply.inReplyTo() == null) {
            return new SendResult.Refused("it is not known which comment this answers");
        }
        String edge = reply.platform() == Platform.INSTAGRAM ? "/replies" : "/comments";
        URI uri = base(reply).of(connection, "/" + reply.inReplyTo() + edge);
        return call(uri, Map.of("message", reply.text()), reply, token);
    }

    private SendResult call(URI uri, Map<String, Object> body, OutboundReply reply, String token) {
        return calls.send(
                http.post(uri, body).header("Authorization", "Bearer " + token).build(),
                reply.account(),
                new GraphDialect());
    }

    /** Instagram accounts have a host of their own, unless a simulator stands in for both. */
    private static ApiBase base(OutboundReply reply) {
        return reply.platform() == Platform.INSTAGRAM ? new ApiBase("api-base", INSTAGRAM) : PAGES;
    }
}
