package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Graph API for Messenger, Instagram, comments and WhatsApp: takes replies, serves files. */
public final class MetaSimulator implements PlatformSimulator {
    private final String token;
    private final ApiServer api;
    private final Map<String, Answer> files = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private volatile long expiresAt;

    /** @param token the access token that it accepts */
    public MetaSimulator(String token) {
        this(token, 0);
    }

    /** @param port zero for any free one */
    public MetaSimulator(String token, int port) {
        this.token = token;
        this.api = ApiServer.start(port, this::answer);
    }

    @Override
    public ApiServer api() {
        return api;
    }

    /** Keeps a file. @return its address, for Messenger and Instagram; WhatsApp finds it by its {@code id} */
    public String keep(String id, String contentType, byte[] content) {
        files.put(id, Answer.file(contentType, content));
        return api.base() + "/media/" + id;
    }

    /** What the API says about its token. @param expiresAt seconds since 1970, zero for never */
    public void tokenEnds(long expiresAt) {
        this.expiresAt = expiresAt;
    }

    /** The answer to every call with a token that ran out. */
    public static Answer tokenExpired() {
        return Answer.json(400, Map.of("error", Map.of("message", "Error validating access token", "code", 190)));
    }

    /** From now on too much time has passed for an answer to this customer. */
    public void closeWindow(String customer) {
        closed.add(customer);
    }

    private Answer answer(Call call) {
        String path = call.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/media/")) {
            return files.getOrDefault(last, Answer.notFound());
        }
        if (!call.bearer().equals(token)) {
            return tokenExpired();
        }
        return switch (last) {
            case "debug_token" -> Answer.json(200, Map.of("data", Map.of("is_valid", true, "expires_at", expiresAt)));
            case "messages" -> isForm(call) ? fileMessage(call) : message(call.json());
            case "media" -> Answer.json(200, Map.of("id", "upload-" + call.formField("file")));
            case "comments", "replies" -> comment(path, call);
            // WhatsApp: the id of a file leads to its address.
            default ->
                files.containsKey(last)
                        ? Answer.json(200, Map.of("url", api.base() + "/media/" + last))
                        : Answer.notFound();
        };
    }

    private static boolean isForm(Call call) {
        return call.headers().getOrDefault("content-type", "").startsWith("multipart/");
    }

    private Answer fileMessage(Call call) {
        String recipient =
                EventJson.read(call.formField("recipient")).path("id").asText();
        String id = taken("mid.", recipient, "(%s)".formatted(call.formField("filedata")));
        return Answer.json(200, Map.of("message_id", id));
    }

    private Answer message(JsonNode body) {
        return body.has("messaging_product") ? whatsApp(body) : direct(body);
    }

    private Answer whatsApp(JsonNode body) {
        String recipient = body.path("to").asText(body.path("recipient").asText());
        if (closed.contains(recipient)) {
            return Answer.json(
                    400, Map.of("error", Map.of("code", 131047, "message", "Re-engagement message: 24 hours passed")));
        }
        String type = body.path("type").asText();
        String text = type.equals("text")
                ? body.at("/text/body").asText()
                : "(%s %s)".formatted(type, body.path(type).path("id").asText());
        return Answer.json(200, Map.of("messages", List.of(Map.of("id", taken("wamid.", recipient, text)))));
    }

    private Answer direct(JsonNode body) {
        String recipient = body.at("/recipient/id").asText();
        if (closed.contains(recipient)) {
            return Answer.json(
                    400,
                    Map.of(
                            "error",
                            Map.of(
                                    "code",
                                    10,
                                    "error_subcode",
                                    2018278,
                                    "message",
                                    "Sent outside of the allowed window")));
        }
        JsonNode attachment = body.at("/message/attachment");
        String text = attachment.isMissingNode()
                ? body.at("/message/text").asText()
                : "(%s of %d bytes)"
                        .formatted(
                                attachment.path("type").asText(),
                                Fetch.bytes(attachment.at("/payload/url").asText()).length);
        return Answer.json(200, Map.of("recipient_id", recipient, "message_id", taken("mid.", recipient, text)));
    }

    private Answer comment(String path, Call call) {
        String parent = path.split("/")[path.split("/").length - 2];
        String text = isForm(call)
                ? call.formField("message") + " (" + call.formField("source") + ")"
                : call.json().path("message").asText();
        return Answer.json(200, Map.of("id", taken("c.", parent, text)));
    }

    private String taken(String prefix, String recipient, String text) {
        String id = prefix + next.incrementAndGet();
        api.take(new TakenReply(recipient, text, id));
        return id;
    }
}
