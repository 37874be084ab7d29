package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Graph API for Messenger, Instagram, comments and WhatsApp: takes replies, serves files. */
public final class MetaSimulator implements AutoCloseable {
    private final String token;
    private final ApiServer api = ApiServer.start(this::answer);
    private final List<TakenReply> replies = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> files = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** @param token the access token that it accepts */
    public MetaSimulator(String token) {
        this.token = token;
    }

    public ApiServer api() {
        return api;
    }

    public List<TakenReply> replies() {
        return List.copyOf(replies);
    }

    /** Keeps a file. @return its address, for Messenger and Instagram; WhatsApp finds it by its {@code id} */
    public String keep(String id, String contentType, byte[] content) {
        files.put(id, Answer.file(contentType, content));
        return api.base() + "/media/" + id;
    }

    /** The answer to every call with a token that ran out. */
    public static Answer tokenExpired() {
        return Answer.json(400, Map.of("error", Map.of("message", "Error validating access token", "code", 190)));
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
            case "messages" ->
                call.formField("filedata").isEmpty()
                        ? message(call.json())
                        : Answer.json(200, Map.of("message_id", taken("mid.", "form", "(file)")));
            case "media" -> Answer.json(200, Map.of("id", "upload-" + call.formField("file")));
            case "comments", "replies" -> comment(path, call.json());
            // WhatsApp: the id of a file leads to its address.
            default ->
                files.containsKey(last)
                        ? Answer.json(200, Map.of("url", api.base() + "/media/" + last))
                        : Answer.notFound();
        };
    }

    private Answer message(JsonNode body) {
        if (body.has("messaging_product")) {
            String recipient = body.path("to").asText(body.path("recipient").asText());
            String text =
                    body.has("document") ? "(file)" : body.at("/text/body").asText();
            String id = taken("wamid.", recipient, text);
            return Answer.json(200, Map.of("messages", List.of(Map.of("id", id))));
        }
        String recipient = body.at("/recipient/id").asText();
        String id = taken("mid.", recipient, body.at("/message/text").asText());
        return Answer.json(200, Map.of("recipient_id", recipient, "message_id", id));
    }

    private Answer comment(String path, JsonNode body) {
        String parent = path.split("/")[path.split("/").length - 2];
        return Answer.json(
                200, Map.of("id", taken("c.", parent, body.path("message").asText())));
    }

    private String taken(String prefix, String recipient, String text) {
        String id = prefix + next.incrementAndGet();
        replies.add(new TakenReply(recipient, text, id));
        return id;
    }

    @Override
    public void close() {
        api.close();
    }
}
