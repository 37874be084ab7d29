package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Bot API: keeps updates until they are confirmed, takes replies, serves files. */
public final class TelegramSimulator implements PlatformSimulator {
    private final String token;
    private final ApiServer api;
    private final SortedMap<Long, Map<String, Object>> updates = new ConcurrentSkipListMap<>();
    private final Map<String, Answer> files = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(5_000);

    public TelegramSimulator(String token) {
        this(token, 0);
    }

    /** @param port zero for any free one */
    public TelegramSimulator(String token, int port) {
        this.token = token;
        this.api = ApiServer.start(port, this::answer);
    }

    @Override
    public ApiServer api() {
        return api;
    }

    /** Updates that nobody confirmed yet. */
    public int waiting() {
        return updates.size();
    }

    /** A customer writes to the bot. */
    public void say(long update, long customer, String name, long message, String text, Instant at) {
        updates.put(update, TelegramEvents.update(update, customer, name, message, text, at));
    }

    public void keep(String fileId, String contentType, byte[] content) {
        files.put(fileId, Answer.file(contentType, content));
    }

    private Answer answer(Call call) {
        String[] parts = call.path().split("/");
        if (call.path().startsWith("/file/bot" + token + "/")) {
            return files.getOrDefault(parts[parts.length - 1], Answer.notFound());
        }
        if (!call.path().startsWith("/bot" + token + "/")) {
            return Answer.json(404, Map.of("ok", false, "error_code", 404, "description", "Not Found"));
        }
        return switch (parts[parts.length - 1]) {
            case "getUpdates" -> getUpdates(call.json());
            case "getFile" ->
                ok(Map.of(
                        "file_path", "documents/" + call.json().path("file_id").asText()));
            case "getWebhookInfo" -> ok(Map.of("url", "set", "pending_update_count", updates.size()));
            case "sendMessage" ->
                taken(
                        call.json().path("chat_id").asText(),
                        call.json().path("text").asText());
            case "sendDocument" -> taken(call.formField("chat_id"), "(" + call.formField("document") + ")");
            default -> Answer.notFound();
        };
    }

    /** Without the wait of the real one: a test would only be slower. */
    private Answer getUpdates(JsonNode body) {
        long offset = body.path("offset").asLong();
        updates.headMap(offset).clear();
        List<Map<String, Object>> unconfirmed = new ArrayList<>(updates.values());
        return ok(unconfirmed.subList(
                0, Math.min(unconfirmed.size(), body.path("limit").asInt(100))));
    }

    private Answer taken(String chat, String text) {
        int id = next.incrementAndGet();
        api.take(new TakenReply(chat, text, chat + ":" + id));
        return ok(Map.of("message_id", id, "chat", Map.of("id", Long.parseLong(chat))));
    }

    private static Answer ok(Object result) {
        return Answer.json(200, Map.of("ok", true, "result", result));
    }
}
