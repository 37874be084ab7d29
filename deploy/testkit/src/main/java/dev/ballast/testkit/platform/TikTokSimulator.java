package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** TikTok Shop (every call signed) and TikTok Business: answers into conversations, and files. */
public final class TikTokSimulator implements PlatformSimulator {
    private final String token;
    private final String appSecret;
    private final ApiServer api;
    private final Map<String, Answer> files = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    public TikTokSimulator(String token, String appSecret) {
        this(token, appSecret, 0);
    }

    /** @param port zero for any free one */
    public TikTokSimulator(String token, String appSecret, int port) {
        this.token = token;
        this.appSecret = appSecret;
        this.api = ApiServer.start(port, this::answer);
    }

    @Override
    public ApiServer api() {
        return api;
    }

    public void keep(String mediaId, String contentType, byte[] content) {
        files.put(mediaId, Answer.file(contentType, content));
    }

    private Answer answer(Call call) {
        String path = call.path();
        if (path.endsWith("/business/message/send/")) {
            return ifToken(call.headers().get("access-token"), () -> businessMessage(call.json()));
        }
        if (path.endsWith("/business/message/media/upload/")) {
            return Answer.json(200, Map.of("code", 0, "data", Map.of("media_id", call.formField("file"))));
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

    private Answer businessMessage(JsonNode body) {
        String text = body.has("image")
                ? "(" + body.at("/image/media_id").asText() + ")"
                : body.at("/text/body").asText();
        return taken(body.path("recipient").asText(), text);
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
                .hex(secret, (call.path() + parameters).getBytes(StandardCharsets.UTF_8), signedBody(call), secret);
        if (!expected.equals(query.get("sign"))) {
            return Answer.json(401, Map.of("code", 106001, "message", "wrong sign"));
        }
        if (call.path().endsWith("/images/upload")) {
            return Answer.json(
                    200,
                    Map.of("code", 0, "data", Map.of("url", "https://p16.ibyteimg.com/x", "width", 1, "height", 1)));
        }
        List<String> parts = Arrays.asList(call.path().split("/"));
        return taken(
                parts.get(parts.size() - 2), content(call.json().path("content").asText()));
    }

    /** A form is left out of the signature. */
    private static byte[] signedBody(Call call) {
        return call.headers().getOrDefault("content-type", "").startsWith("multipart/") ? new byte[0] : call.body();
    }

    private static String content(String json) {
        JsonNode content = EventJson.read(json);
        return content.has("url") ? "(picture)" : content.path("content").asText();
    }

    private Answer taken(String conversation, String text) {
        String id = "tt" + next.incrementAndGet();
        api.take(new TakenReply(conversation, text, id));
        return Answer.json(
                200, Map.of("code", 0, "data", Map.of("message_id", id, "message", Map.of("message_id", id))));
    }

    private Answer ifToken(@Nullable String claimed, Supplier<Answer> then) {
        return token.equals(claimed) ? then.get() : Answer.json(401, Map.of("code", 40105, "message", "token"));
    }
}
