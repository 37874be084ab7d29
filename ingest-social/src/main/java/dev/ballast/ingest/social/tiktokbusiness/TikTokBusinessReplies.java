package dev.ballast.ingest.social.tiktokbusiness;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.Multipart;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.FileStep;
import dev.ballast.ingest.social.reply.OutboundFile;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.PartwiseSending;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyDialect;
import dev.ballast.ingest.social.reply.TakenFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers into the conversation: text, and pictures that are uploaded before. */
record TikTokBusinessReplies(PlatformHttp http, ReplyCall calls, OutboundFiles files) implements PlatformReplies {
    private static final int LIMIT = 6_000;
    private static final Duration UPLOAD_AGAIN = Duration.ofSeconds(30);
    private static final TakenFiles PICTURES = TakenFiles.of("TikTok", 3, "image/jpeg", "image/png");

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return new SendResult.Refused("the account has no access-token");
        }
        return PartwiseSending.textAndFiles(
                reply,
                LIMIT,
                files,
                part -> call(reply, connection, token.get(), "TEXT", Map.of("body", part)),
                file -> prepare(file, reply, connection, token.get()));
    }

    @Override
    public Optional<String> objection(Attachment file, OutboundReply reply) {
        return PICTURES.objection(file);
    }

    private FileStep prepare(OutboundFile file, OutboundReply reply, Connection connection, String token) {
        Multipart form = new Multipart()
                .field("business_id", connection.setting("business-id", ""))
                .field("media_type", "IMAGE")
                .file("file", file.name(), file.contentType(), file.content());
        try {
            HttpAnswer answer = http.exchange(
                    form.in(http.request(TikTokBusinessApi.BASE.of(connection, "/business/message/media/upload/")))
                            .header(TikTokBusinessApi.TOKEN_HEADER, token)
                            .build());
            String media = answer.body().text("data", "media_id");
            if (media != null) {
                return new FileStep.Ready(() -> call(reply, connection, token, "IMAGE", Map.of("media_id", media)));
            }
            return postponed(file, "the platform answered " + new Dialect().reason(answer));
        } catch (IOException e) {
            return postponed(file, String.valueOf(e.getMessage()));
        }
    }

    private static FileStep postponed(OutboundFile file, String why) {
        return new FileStep.Failed(new SendResult.RetryLater(
                UPLOAD_AGAIN, "the file '%s' could not be uploaded: %s".formatted(file.name(), why)));
    }

    private SendResult call(
            OutboundReply reply, Connection connection, String token, String type, Map<String, String> content) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("business_id", connection.setting("business-id", ""));
        body.put("recipient_type", "CONVERSATION");
        body.put("recipient", reply.recipientHandle());
        body.put("message_type", type);
        body.put(type.equals("TEXT") ? "text" : "image", content);
        return calls.send(
                http.post(TikTokBusinessApi.BASE.of(connection, "/business/message/send/"), body)
                        .header(TikTokBusinessApi.TOKEN_HEADER, token)
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
