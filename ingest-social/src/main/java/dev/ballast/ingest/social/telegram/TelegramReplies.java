package dev.ballast.ingest.social.telegram;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.PartwiseSending;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.TextParts;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code sendMessage}; Telegram has no time window. */
record TelegramReplies(PlatformHttp http, ReplyCall calls) implements PlatformReplies {
    private static final int LIMIT = 4_096;

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<URI> method = BotApi.method(connection, "sendMessage");
        if (method.isEmpty()) {
            return new SendResult.Refused("the account has no bot-token");
        }
        return PartwiseSending.send(
                TextParts.of(reply.text(), LIMIT),
                part -> calls.send(
                        http.post(method.get(), body(reply, part)).build(), reply.account(), new TelegramDialect()));
    }

    private static Map<String, Object> body(OutboundReply reply, String part) {
        Map<String, Object> body = new LinkedHashMap<>();
        // In a group the handle is <group>:<person>; the answer goes to the group.
        body.put("chat_id", reply.recipientHandle().split(":", 2)[0]);
        body.put("text", part);
        String answered = reply.inReplyTo();
        if (answered != null && answered.contains(":")) {
            body.put(
                    "reply_parameters",
                    Map.of(
                            "message_id",
                            Long.valueOf(answered.substring(answered.indexOf(':') + 1)),
                            "allow_sending_without_reply",
                            true));
        }
        return body;
    }
}
