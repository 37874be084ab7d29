package dev.ballast.ingest.social.trustpilot;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.PlainDialect;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one public answer that a review has; sending it again puts the same text in its place, so a repeat shows nothing
 * twice.
 */
record TrustpilotReplies(PlatformHttp http, ReplyCall calls) implements PlatformReplies {
    static final ApiBase BASE = new ApiBase("api-base", "https://api.trustpilot.com");

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return new SendResult.Refused("the account has no access-token");
        }
        if (reply.inReplyTo() == null) {
            return new SendResult.Refused("it is not known which review this answers");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", reply.text());
        String user = connection.setting("business-user", "");
        if (!user.isEmpty()) {
            body.put("authorBusinessUserId", user);
        }
        return calls.send(
                http.post(BASE.of(connection, "/v1/private/reviews/" + reply.inReplyTo() + "/reply"), body)
                        .header("Authorization", "Bearer " + token.get())
                        .build(),
                reply.account(),
                new PlainDialect("id"));
    }

    @Override
    public boolean repeatIsHarmless() {
        return true;
    }
}
