package dev.ballast.ingest.social.telegram;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.Multipart;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.FileStep;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.PartwiseSending;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.TakenFiles;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code sendMessage} and {@code sendDocument}; Telegram has no time window. */
record TelegramReplies(PlatformHttp http, ReplyCall calls, OutboundFiles files) implements PlatformReplies {
    private static final int LIMIT = 4_096;
    /** A pressed button is no message that could be quoted. */
    private static final Pattern MESSAGE = Pattern.compile("-?\\d+:\\d+");

    private static final TakenFiles FILES = TakenFiles.ofAnyType("Telegram", 50);

    @Override
    public SendResult send(OutboundReply reply, Connection connection) {
        Optional<URI> message = BotApi.method(connection, "sendMessage");
        Optional<URI> document = BotApi.method(connection, "sendDocument");
        if (message.isEmpty() || document.isEmpty()) {
            return new SendResult.Refused("the account has no bot-token");
        }
        return PartwiseSending.textAndFiles(
                reply,
                LIMIT,
                files,
                part -> call(http.post(message.get(), body(reply, part)), reply),
                file -> new FileStep.Ready(() -> call(
                        new Multipart()
                                .field("chat_id", chat(reply))
                                .file("document", file.name(), file.contentType(), file.content())
                                .in(http.request(document.get())),
                        reply)));
    }

    @Override
    public Optional<String> objection(Attachment file, OutboundReply reply) {
        return FILES.objection(file);
    }

    private SendResult call(HttpRequest.Builder request, OutboundReply reply) {
        return calls.send(request.build(), reply.account(), new TelegramDialect());
    }

    /** In a group the handle is {@code <group>:<person>}; the answer goes to the group. */
    private static String chat(OutboundReply reply) {
        return reply.recipientHandle().split(":", 2)[0];
    }

    private static Map<String, Object> body(OutboundReply reply, String part) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("chat_id", chat(reply));
        body.put("text", part);
        String answered = reply.inReplyTo();
        if (answered != null && MESSAGE.matcher(answered).matches()) {
            body.put(
                    "reply_parameters",
                    Map.of(
                            "message_id",
                            Long.valueOf(answered.substring(answered.indexOf(':') + 1)),
                            "allow_sending_without_reply",
                            true));
        }
        return body;
    }
}
