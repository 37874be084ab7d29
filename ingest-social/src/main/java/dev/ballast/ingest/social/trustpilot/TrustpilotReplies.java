package dev.ballast.ingest.social.trustpilot;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReviewAnswer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one public answer that a review has; sending it again puts the same text in its place, so a repeat shows nothing
 * twice.
 */
record TrustpilotReplies(PlatformHttp http, ReplyCall calls) implements PlatformReplies {
    static final ApiBase BASE = new ApiBase("api-base", "https://api.trustpilot.com");

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        return ReviewAnswer.send(
                calls,
                reply,
                connection,
                "access-token",
                (token, review) -> http.post(
                                BASE.of(connection, "/v1/private/reviews/" + review + "/reply"),
                                content(reply, connection))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private static Map<String, Object> content(OutboundReply reply, Connection connection) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("message", reply.text());
        String user = connection.setting("business-user", "");
        if (!user.isEmpty()) {
            content.put("authorBusinessUserId", user);
        }
        return content;
    }

    @Override
    public boolean repeatIsHarmless() {
        return true;
    }
}
