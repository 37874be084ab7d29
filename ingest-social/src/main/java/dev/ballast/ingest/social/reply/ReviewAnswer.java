package dev.ballast.ingest.social.reply;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.platform.Connection;
import java.net.http.HttpRequest;
import java.util.Optional;

/** The shop's public answer under a review: it takes a token, and the review that is answered. */
@FunctionalInterface
public interface ReviewAnswer {

    HttpRequest with(String token, String review);

    static SendResult send(
            ReplyCall calls, OutboundReply reply, Connection connection, String tokenName, ReviewAnswer answer) {
        Optional<String> token = connection.secret(tokenName);
        if (token.isEmpty()) {
            return new SendResult.Refused("the account has no " + tokenName);
        }
        String review = reply.inReplyTo();
        if (review == null) {
            return new SendResult.Refused("it is not known which review this answers");
        }
        return calls.send(answer.with(token.get(), review), reply.account(), new PlainDialect("id"));
    }
}
