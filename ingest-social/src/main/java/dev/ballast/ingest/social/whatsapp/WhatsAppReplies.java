package dev.ballast.ingest.social.whatsapp;

import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.reply.SendResult;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.meta.GraphDialect;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.reply.OutboundFile;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.PartwiseSending;
import dev.ballast.ingest.social.reply.ReplyCall;
import dev.ballast.ingest.social.reply.ReplyWindow;
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
                file -> sendFile(file, uri, reply, connection, token.get()));
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    private SendResult sendFile(OutboundFile file, URI uri, OutboundReply reply, Connection connection, String token) {
        try {
            String id = upload.store(file, connection, token);
            return call(uri, body(reply, "document", Map.of("id", id, "filename", file.name())), reply, token);
        } catch (IOException e) {
            return new SendResult.RetryLater(
                    UPLOAD_AGAIN, "the file '%s' could not be uploaded: %s".formatted(file.name(), e.getMessage()));
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
        // A business-scoped id is no number and has a field of its own.
        boolean number = reply.recipientHandle().chars().allMatch(Character::isDigit);
        body.put(number ? "to" : "recipient", reply.recipientHandle());
        body.put("type", type);
        body.put(type, content);
        if (reply.inReplyTo() != null) {
            body.put("context", Map.of("message_id", reply.inReplyTo()));
        }
        return body;
    }
}
