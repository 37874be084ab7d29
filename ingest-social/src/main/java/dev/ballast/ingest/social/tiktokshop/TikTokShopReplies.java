package dev.ballast.ingest.social.tiktokshop;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.Multipart;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.FileStep;
import dev.ballast.ingest.social.reply.OutboundFile;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.PartwiseSending;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyDialect;
import dev.ballast.ingest.social.reply.ReplyWindow;
import dev.ballast.ingest.social.reply.TakenFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers into the conversation: text, and pictures that are uploaded before. */
record TikTokShopReplies(PlatformHttp http, ReplyCall calls, OutboundFiles files, InstantSource clock)
        implements PlatformReplies {
    private static final String CUSTOMER_SERVICE = "/customer_service/202309/";
    private static final int LIMIT = 2_000;
    private static final Duration UPLOAD_AGAIN = Duration.ofSeconds(30);
    private static final TakenFiles PICTURES = TakenFiles.of("TikTok Shop", 5, "image/jpeg", "image/png");

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<String> token = connection.secret("access-token");
        Optional<String> secret = connection.secret("app-secret");
        if (token.isEmpty() || secret.isEmpty()) {
            return new SendResult.Refused("the account has no access-token or no app-secret");
        }
        if (ReplyWindow.at(clock.instant(), reply.lastCustomerMessageAt()) != ReplyWindow.OPEN) {
            return new SendResult.Refused("the customer wrote more than 24 hours ago; TikTok Shop takes no answer");
        }
        TikTokShopApi api = new TikTokShopApi(http, clock, connection, secret.get(), token.get());
        return PartwiseSending.textAndFiles(
                reply,
                LIMIT,
                files,
                part -> call(api, reply, "TEXT", Map.of("content", part)),
                file -> prepare(api, file, reply));
    }

    @Override
    public Optional<String> objection(Attachment file, OutboundReply reply) {
        return PICTURES.objection(file);
    }

    private FileStep prepare(TikTokShopApi api, OutboundFile file, OutboundReply reply) {
        Multipart form = new Multipart().file("data", file.name(), file.contentType(), file.content());
        String why;
        try {
            Payload stored = http.exchange(api.upload(CUSTOMER_SERVICE + "images/upload", form))
                    .body()
                    .at("data");
            if (stored.has("url")) {
                Map<String, Object> picture = new HashMap<>();
                picture.put("url", stored.required("url"));
                stored.number("width").ifPresent(width -> picture.put("width", width));
                stored.number("height").ifPresent(height -> picture.put("height", height));
                return new FileStep.Ready(() -> call(api, reply, "IMAGE", picture));
            }
            why = "the platform gave no address for it";
        } catch (IOException e) {
            why = String.valueOf(e.getMessage());
        }
        return new FileStep.Failed(new SendResult.RetryLater(
                UPLOAD_AGAIN, "the file '%s' could not be uploaded: %s".formatted(file.name(), why)));
    }

    private SendResult call(TikTokShopApi api, OutboundReply reply, String type, Map<String, ?> content) {
        String inner = new String(PlatformHttp.json(content), StandardCharsets.UTF_8);
        String path = CUSTOMER_SERVICE + "conversations/" + reply.recipientHandle() + "/messages";
        return calls.send(api.post(path, Map.of("type", type, "content", inner)), reply.account(), new Dialect());
    }

    /** Errors come with status 200 as well; {@code code} decides. */
    private static final class Dialect implements ReplyDialect {
        /** Expired, and not valid. */
        private static final Set<String> TOKEN = Set.of("105001", "105002", "36009004");

        @Override
        public @Nullable String externalId(HttpAnswer answer) {
            return answer.body().text("data", "message_id");
        }

        @Override
        public boolean accepted(HttpAnswer answer) {
            return answer.ok() && "0".equals(answer.body().text("code"));
        }

        @Override
        public boolean tokenRefused(HttpAnswer answer) {
            return answer.status() == 401
                    || (answer.body().has("code")
                            && TOKEN.contains(answer.body().required("code")));
        }
    }
}
