package dev.ballast.ingest.social.whatsapp;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.meta.GraphDialect;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.FileStep;
import dev.ballast.ingest.social.reply.OutboundFile;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.PartwiseSending;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyWindow;
import dev.ballast.ingest.social.reply.TakenFiles;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers within 24 hours of the customer's last message; later WhatsApp takes only templates, which agents do not write. */
final class WhatsAppReplies implements PlatformReplies {
    private static final int LIMIT = 4_096;
    private static final Duration UPLOAD_AGAIN = Duration.ofSeconds(30);
    private static final TakenFiles DOCUMENTS = TakenFiles.ofAnyType("WhatsApp", 100);
    /** Shown in the conversation; larger ones and other types go as documents. */
    private static final TakenFiles SHOWN = TakenFiles.of("WhatsApp", 5, "image/jpeg", "image/png", "video/mp4");

    private final PlatformHttp http;
    private final ReplyCall calls;
    private final OutboundFiles files;
    private final WhatsAppUpload upload;
    private final InstantSource clock;

    WhatsAppReplies(PlatformHttp http, ReplyCall calls, OutboundFiles files, InstantSource clock) {
        this.http = http;
        this.calls = calls;
        this.files = files;
        this.upload = new WhatsAppUpload(http);
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
        return PartwiseSending.textAndFiles(
                reply,
                LIMIT,
                files,
                part -> call(uri, body(reply, "text", Map.of("body", part)), reply, token.get()),
                file -> prepare(file, uri, reply, connection, token.get()));
    }

    @Override
    public Optional<String> objection(Attachment file, OutboundReply reply) {
        return DOCUMENTS.objection(file);
    }

    private FileStep prepare(OutboundFile file, URI uri, OutboundReply reply, Connection connection, String token) {
        try {
            String id = upload.store(file, connection, token);
            String kind = SHOWN.takes(file.contentType(), file.content().length) ? file.kind("document") : "document";
            Map<String, String> content =
                    kind.equals("document") ? Map.of("id", id, "filename", file.name()) : Map.of("id", id);
            return new FileStep.Ready(() -> call(uri, body(reply, kind, content), reply, token));
        } catch (IOException e) {
            return new FileStep.Failed(new SendResult.RetryLater(
                    UPLOAD_AGAIN, "the file '%s' could not be uploaded: %s".formatted(file.name(), e.getMessage())));
        }
    }

    private SendResult call(URI uri, Map<String, Object> body, OutboundReply reply, String token) {
        return calls.send(
                http.post(uri, body).header("Authorization", "Bearer " + token).build(),
                reply.account(),
                new GraphDialect());
    }

    private static Map<String, Object> body(OutboundReply reply, String type, Map<String, String> content) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("messaging_product", "whatsapp");
        String[] handle = reply.recipientHandle().split(":", 2);
        if (handle.length == 2) {
            // In a group the handle is <group>:<person>; the answer goes to the group.
            body.put("recipient_type", "group");
            body.put("to", handle[0]);
        } else {
            // A business-scoped id is no number and has a field of its own.
            body.put(handle[0].chars().allMatch(Character::isDigit) ? "to" : "recipient", handle[0]);
        }
        body.put("type", type);
        body.put(type, content);
        ReplyMark.of(reply).ifPresent(mark -> body.put("biz_opaque_callback_data", mark));
        if (reply.inReplyTo() != null) {
            body.put("context", Map.of("message_id", reply.inReplyTo()));
        }
        return body;
    }
}
