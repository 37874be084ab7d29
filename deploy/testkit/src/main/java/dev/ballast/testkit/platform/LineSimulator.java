package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Messaging API: push messages, each retry key carried out once, and files by message id. */
public final class LineSimulator implements PlatformSimulator {
    private final String token;
    private final ApiServer api;
    private final Map<String, List<String>> sentByKey = new ConcurrentHashMap<>();
    private final Map<String, Answer> files = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    public LineSimulator(String token) {
        this(token, 0);
    }

    /** @param port zero for any free one */
    public LineSimulator(String token, int port) {
        this.token = token;
        this.api = ApiServer.start(port, this::answer);
    }

    @Override
    public ApiServer api() {
        return api;
    }

    public void keep(String messageId, String contentType, byte[] content) {
        files.put(messageId, Answer.file(contentType, content));
    }

    private Answer answer(Call call) {
        if (!call.bearer().equals(token)) {
            return Answer.json(401, Map.of("message", "Authentication failed"));
        }
        if (call.path().endsWith("/content")) {
            String[] parts = call.path().split("/");
            return files.getOrDefault(parts[parts.length - 2], Answer.notFound());
        }
        if (call.path().equals("/v2/bot/info")) {
            return Answer.json(200, Map.of("userId", "Ubot", "displayName", "Shop"));
        }
        if (!call.path().equals("/v2/bot/message/push")) {
            return Answer.notFound();
        }
        String key = call.headers().getOrDefault("x-line-retry-key", "");
        List<String> before = sentByKey.get(key);
        if (before != null) {
            return Answer.json(
                    409, Map.of("message", "The retry key is already accepted", "sentMessages", named(before)));
        }
        List<String> sent = push(call.json());
        if (!key.isEmpty()) {
            sentByKey.put(key, sent);
        }
        return Answer.json(200, Map.of("sentMessages", named(sent)));
    }

    private List<String> push(JsonNode body) {
        List<String> ids = new ArrayList<>();
        for (JsonNode message : body.path("messages")) {
            String id = Integer.toString(next.incrementAndGet());
            String text = message.path("type").asText().equals("image")
                    ? "(picture of %d bytes)"
                            .formatted(Fetch.bytes(
                                            message.path("originalContentUrl").asText())
                                    .length)
                    : message.path("text").asText();
            api.take(new TakenReply(body.path("to").asText(), text, id));
            ids.add(id);
        }
        return ids;
    }

    private static List<Map<String, String>> named(List<String> ids) {
        return ids.stream().map(id -> Map.of("id", id)).toList();
    }
}
