package dev.ballast.ingest.social.whatsapp;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.meta.GraphDialect;
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

/** Answers within 24 hours of the customer's last message; later WhatsApp takes only templates, which agents do not write. */
final class WhatsAppReplies implements PlatformReplies {
    private static final int LIMIT = 4_096;

    private final PlatformHttp http;
    private final ReplyCall calls;
    private final InstantSource clock;

    WhatsAppReplies(PlatformHttp http, ReplyCall calls, InstantSource clock) {
        this.http = http;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        String number = connection.setting("phone-number-id", "");
        if (token.isEmpty() || number.isEmpty()) {
            return new SendResult.Refused("the account has no access-token or no phone-number-id");
        }
        if (ReplyWindow.at(clock.instant(), reply.lastCustomerMessageAt()) != ReplyWindow.OPEN) {
            return new SendResult.Refused("the customer wrote more than 24 hours ago; WhatsApp takes only templates");
        }
        URI uri = WhatsAppMedia.BASE.of(connection, "/" + number + "/messages");
        return PartwiseSending.send(
                TextParts.of(reply.text(), LIMIT),
                part -> calls.send(
                        http.post(uri, body(reply, part))
                                .header("Authorization", "Bearer " + token.get())
                                .build(),
                        reply.account(),
                        new GraphDialect()));
    }

    private static Map<String, Object> body(OutboundReply reply, String part) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("messaging_product", "whatsapp");
        // A business-scoped id is no number and has a field of its own.
        boolean number = reply.recipientHandle().chars().allMatch(Character::isDigit);
        body.put(number ? "to" : "recipient", reply.recipientHandle());
        body.put("type", "text");
        body.put("text", Map.of("body", part));
        if (reply.inReplyTo() != null) {
            body.put("context", Map.of("message_id", reply.inReplyTo()));
        }
        return body;
    }
}
