package dev.ballast.ingest.social.line;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.PublicFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyDialect;
import dev.ballast.ingest.social.reply.TakenFiles;
import dev.ballast.ingest.social.reply.TextParts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Push messages: the reply token of a delivery is good for a minute, and agents take longer. The retry key makes LINE
 * carry a call out once, however often it is repeated; five messages fit into one call. LINE fetches pictures itself.
 */
record LineReplies(PlatformHttp http, ReplyCall calls, PublicFiles addresses) implements PlatformReplies {
    static final ApiBase BASE = new ApiBase("api-base", "https://api.line.me");
    private static final int LIMIT = 5_000;
    private static final int MESSAGES_PER_CALL = 5;
    private static final TakenFiles PICTURES = TakenFiles.of("LINE", 10, "image/jpeg", "image/png");

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return new SendResult.Refused("the account has no access-token");
        }
        List<Map<String, String>> messages = new ArrayList<>();
        TextParts.of(reply.text(), LIMIT).forEach(part -> messages.add(Map.of("type", "text", "text", part)));
        for (Attachment file : reply.attachments()) {
            Optional<URI> address =
                    addresses.address(Objects.requireNonNullElse(file.sha256(), ""), file.contentType());
            if (file.sha256() == null || address.isEmpty()) {
                return new SendResult.Refused(PublicFiles.NO_ADDRESS);
            }
            String url = address.get().toString();
            messages.add(Map.of("type", "image", "originalContentUrl", url, "previewImageUrl", url));
        }
        if (messages.size() > MESSAGES_PER_CALL) {
            return new SendResult.Refused(
                    "LINE takes five messages at once: 5,000 characters each, and each picture is one");
        }
        String recipient = reply.recipientHandle().split(":", 2)[0];
        return calls.send(
                http.post(BASE.of(connection, "/v2/bot/message/push"), Map.of("to", recipient, "messages", messages))
                        .header("Authorization", "Bearer " + token.get())
                        .header("X-Line-Retry-Key", reply.id().toString())
                        .build(),
                reply.account(),
                new Dialect());
    }

    @Override
    public Optional<String> objection(Attachment file, OutboundReply reply) {
        return PICTURES.objection(file)
                .or(() -> addresses.base().isEmpty() ? Optional.of(PublicFiles.NO_ADDRESS) : Optional.empty());
    }

    @Override
    public boolean repeatIsHarmless() {
        return true;
    }

    private static final class Dialect implements ReplyDialect {
        /** 409 names what the first call sent as well. */
        @Override
        public @Nullable String externalId(HttpAnswer answer) {
            return answer.body().items("sentMessages").stream()
                    .map(message -> message.text("id"))
                    .findFirst()
                    .orElse(null);
        }

        /** 409: a call with this retry key was carried out before. */
        @Override
        public boolean accepted(HttpAnswer answer) {
            return answer.ok() || answer.status() == 409;
        }

        @Override
        public boolean repeatable() {
            return true;
        }
    }
}
