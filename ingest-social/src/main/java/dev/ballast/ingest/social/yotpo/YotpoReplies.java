package dev.ballast.ingest.social.yotpo;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReviewAnswer;
import java.util.Map;

/** The shop's public comment on a review. */
record YotpoReplies(PlatformHttp http, ReplyCall calls) implements PlatformReplies {
    static final ApiBase BASE = new ApiBase("api-base", "https://api.yotpo.com");

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        return ReviewAnswer.send(
                calls,
                reply,
                connection,
                "access-token",
                (token, review) -> http.post(
                                BASE.of(connection, "/reviews/" + review + "/comments"),
                                Map.of("utoken", token, "content", reply.text(), "public", true))
                        .build());
    }
}
