package dev.ballast.ingest.social.judgeme;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReviewAnswer;
import java.util.Map;

/** The shop's public answer, shown under the review. */
record JudgeMeReplies(PlatformHttp http, ReplyCall calls) implements PlatformReplies {
    static final ApiBase BASE = new ApiBase("api-base", "https://judge.me/api/v1");

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        String shop = connection.setting("shop-domain", "");
        if (shop.isEmpty()) {
            return new SendResult.Refused("the account has no shop-domain");
        }
        return ReviewAnswer.send(
                calls,
                reply,
                connection,
                "api-token",
                (token, review) -> http.post(
                                BASE.of(connection, "/replies"),
                                Map.of(
                                        "shop_domain", shop,
                                        "api_token", token,
                                        "review_id", review,
                                        "reply", Map.of("content", reply.text())))
                        .build());
    }
}
