package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** TikTok Shop (every call signed) and TikTok Business: answers into conversations, and files. */
public final class TikTokSimulator implements AutoCloseable {
    private final String token;
    private final String appSecret;
    private final ApiServer api = ApiServer.start(this::answer);
    private final List<TakenReply> replies = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> files = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    public TikTokSimulator(String token, String appSecret) {
        this.token = token;
        this.appSecret = appSecret;
    }

    public ApiServer api() {
        return api;
    }

    public List<TakenReply> replies() {
        return List.copyOf(replies);
    }

    public void keep(String mediaId, String contentType, byte[] content) {
        files.put(mediaId, Answer.file(contentType, content));
    }

    private Answer answer(Call call) {
        String path = call.path();
        if (path.endsWith("/business/message/send/")) {
            return ifToken(
                    call.headers().get("access-token"),
                    () -> taken(
                            call.json().path("recipient").asText(),
                            call.json().at("/text/body").asText()));
        }
        if (path.endsWith("/business/message/media/download/")) {
            String url = api.base() + "/media/" + call.json().path("media_id").asText();
            return Answer.json(200, Map.of("code", 0, "data", Map.of("download_url", url)));
        }
        if (path.startsWith("/media/")) {
            return files.getOrDefault(path.substring("/media/".length()), Answer.notFound());
        }
        return ifToken(call.headers().get("x-tts-access-token"), () -> shopMessage(call));
    }

    private Answer shopMessage(Call call) {
        Map<String, String> query = Stream.of(
                        Objects.requireNonNullElse(call.query(), "=").split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        String parameters = query.keySet().stream()
                .filter(name -> !name.equals("sign"))
                .sorted()
                .map(name -> name + query.get(name))
                .collect(Collectors.joining());
        byte[] secret = appSecret.getBytes(StandardCharsets.UTF_8);
        String expected = new Mac256(appSecret)
                .hex(secret, (call.path() + parameters).getBytes(StandardCharsets.UTF_8), call.body(), secret);
        if (!expected.equals(query.get("sign"))) {
            return Answer.json(401, Map.of("code", 106001, "message", "wrong sign"));
        }
        List<String> parts = Arrays.asList(call.path().split("/"));
        return taken(
                parts.get(parts.size() - 2), content(call.json().path("content").asText()));
    }

    private static String content(String json) {
        try {
            JsonNode content = EventCodec.MAPPER.readTree(json);
            return content.path("content").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer taken(String conversation, String text) {
        String id = "tt" + next.incrementAndGet();
        replies.add(new TakenReply(conversation, text, id));
        return Answer.json(
                200, Map.of("code", 0, "data", Map.of("message_id", id, "message", Map.of("message_id", id))));
    }

    private Answer ifToken(@Nullable String claimed, Supplier<Answer> then) {
        return token.equals(claimed) ? then.get() : Answer.json(401, Map.of("code", 40105, "message", "token"));
    }

    @Override
    public void close() {
        api.close();
    }
}
