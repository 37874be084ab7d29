package dev.ballast.ingest.social.tiktokbusiness;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyDialect;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers into the conversation. */
record TikTokBusinessReplies(PlatformHttp http, ReplyCall calls) implements PlatformReplies {
    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return new SendResult.Refused("the account has no access-token");
        }
        Map<String, Object> body = Map.of(
                "business_id", connection.setting("business-id", ""),
                "recipient_type", "CONVERSATION",
                "recipient", reply.recipientHandle(),
                "message_type", "TEXT",
                "text", Map.of("body", reply.text()));
        return calls.send(
                http.post(TikTokBusinessApi.BASE.of(connection, "/business/message/send/"), body)
                        .header(TikTokBusinessApi.TOKEN_HEADER, token.get())
                        .build(),
                reply.account(),
                new Dialect());
    }

    /** Errors come with status 200 as well; {@code code} decides. */
    private static final class Dialect implements ReplyDialect {
        @Override
        public @Nullable String externalId(HttpAnswer answer) {
            return answer.body().text("data", "message", "message_id");
        }

        @Override
        public boolean accepted(HttpAnswer answer) {
            return answer.ok() && "0".equals(answer.body().text("code"));
        }

        @Override
        public boolean tokenRefused(HttpAnswer answer) {
            String code = answer.body().text("code");
            return answer.status() == 401 || "40105".equals(code) || "40102".equals(code);
        }

        @Override
        public boolean rateLimited(HttpAnswer answer) {
            return answer.status() == 429 || "40100".equals(answer.body().text("code"));
        }
    }
}
