package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Messaging API: push messages, each retry key carried out once, and files by message id. */
public final class LineSimulator implements AutoCloseable {
    private final String token;
    private final ApiServer api = ApiServer.start(this::answer);
    private final Set<String> retryKeys = ConcurrentHashMap.newKeySet();
    private final List<TakenReply> replies = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> files = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    public LineSimulator(String token) {
        this.token = token;
    }

    public ApiServer api() {
        return api;
    }

    public List<TakenReply> replies() {
        return List.copyOf(replies);
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
        if (!call.path().equals("/v2/bot/message/push")) {
            return Answer.notFound();
        }
        String key = call.headers().getOrDefault("x-line-retry-key", "");
        return !key.isEmpty() && !retryKeys.add(key)
                ? Answer.json(409, Map.of("message", "The retry key is already accepted"))
                : push(call.json());
    }

    private Answer push(JsonNode body) {
        String id = Integer.toString(next.incrementAndGet());
        body.path("messages")
                .forEach(message -> replies.add(new TakenReply(
                        body.path("to").asText(), message.path("text").asText(), id)));
        return Answer.json(200, Map.of("sentMessages", List.of(Map.of("id", id))));
    }

    @Override
    public void close() {
        api.close();
    }
}
