package dev.ballast.ingest.social.judgeme;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.PlainDialect;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.Map;
import java.util.Optional;

/** The shop's public answer, shown under the review. */
record JudgeMeReplies(PlatformHttp http, ReplyCall calls) implements PlatformReplies {
    static final ApiBase BASE = new ApiBase("api-base", "https://judge.me/api/v1");

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("api-token");
        String shop = connection.setting("shop-domain", "");
        if (token.isEmpty() || shop.isEmpty()) {
            return new SendResult.Refused("the account has no api-token or no shop-domain");
        }
        if (reply.inReplyTo() == null) {
            return new SendResult.Refused("it is not known which review this answers");
        }
        Map<String, Object> body = Map.of(
                "shop_domain", shop,
                "api_token", token.get(),
                "review_id", reply.inReplyTo(),
                "reply", Map.of("content", reply.text()));
        return calls.send(
                http.post(BASE.of(connection, "/replies"), body).build(), reply.account(), new PlainDialect("id"));
    }
}
