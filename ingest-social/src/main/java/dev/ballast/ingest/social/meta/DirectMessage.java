package dev.ballast.ingest.social.meta;

import dev.ballast.ingest.social.http.Multipart;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.reply.OutboundFile;
import dev.ballast.ingest.social.reply.ReplyWindow;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Send API's body: to whom, and by what right after the first day. */
record DirectMessage(String recipient, ReplyWindow window) {
    Map<String, Object> text(String text) {
        return body(Map.of("text", text));
    }

    /** The same fields as a form, each object as JSON, with the file beside them. */
    Multipart file(OutboundFile file) {
        Multipart form = new Multipart();
        body(attachment(file, Map.of()))
                .forEach((name, value) -> form.field(name, value instanceof String text ? text : json(value)));
        return form.file("filedata", file.name(), file.contentType(), file.content());
    }

    /** For Instagram, which fetches the file itself. */
    Map<String, Object> linked(OutboundFile file, URI address) {
        return body(attachment(file, Map.of("url", address.toString())));
    }

    private static Map<String, Object> attachment(OutboundFile file, Map<String, String> payload) {
        return Map.of("attachment", Map.of("type", file.kind("file"), "payload", payload));
    }

    private Map<String, Object> body(Map<String, Object> message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("recipient", Map.of("id", recipient));
        body.put("message", message);
        if (window == ReplyWindow.OPEN) {
            body.put("messaging_type", "RESPONSE");
        } else {
            body.put("messaging_type", "MESSAGE_TAG");
            body.put("tag", "HUMAN_AGENT");
        }
        return body;
    }

    private static String json(Object value) {
        return new String(PlatformHttp.json(value), StandardCharsets.UTF_8);
    }
}
