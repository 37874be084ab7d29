package dev.ballast.ingest.social.yotpo;

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

/** The shop's public comment on a review. */
record YotpoReplies(PlatformHttp http, ReplyCall calls) implements PlatformReplies {
    static final ApiBase BASE = new ApiBase("api-base", "https://api.yotpo.com");

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return new SendResult.Refused("the account has no access-token");
        }
        if (reply.inReplyTo() == null) {
            return new SendResult.Refused("it is not known which review this answers");
        }
        Map<String, Object> body = Map.of("utoken", token.get(), "content", reply.text(), "public", true);
        return calls.send(
                http.post(BASE.of(connection, "/reviews/" + reply.inReplyTo() + "/comments"), body)
                        .build(),
                reply.account(),
                new PlainDialect("id"));
    }
}
