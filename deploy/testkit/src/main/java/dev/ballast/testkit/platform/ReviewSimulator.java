package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Judge.me, Yotpo and Trustpilot: public answers under reviews. */
public final class ReviewSimulator implements PlatformSimulator {
    private final String token;
    private final ApiServer api;
    private final Map<String, Answer> reviews = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    public ReviewSimulator(String token) {
        this(token, 0);
    }

    /** @param port zero for any free one */
    public ReviewSimulator(String token, int port) {
        this.token = token;
        this.api = ApiServer.start(port, this::answer);
    }

    @Override
    public ApiServer api() {
        return api;
    }

    /** A review that Trustpilot knows. @param review as its API gives it */
    public void know(String id, Map<String, ?> review) {
        reviews.put(id, Answer.json(200, review));
    }

    private Answer answer(Call call) {
        String[] parts = call.path().split("/");
        if (call.method().equals("GET")) {
            return call.bearer().equals(token)
                    ? reviews.getOrDefault(parts[parts.length - 1], Answer.notFound())
                    : Answer.json(401, Map.of("message", "unauthorized"));
        }
        JsonNode body = call.json();
        return switch (parts[parts.length - 1]) {
            // Judge.me
            case "replies" ->
                taken(body.path("api_token").asText(), body.path("review_id").asText(), body.at("/reply/content"));
            // Yotpo
            case "comments" -> taken(body.path("utoken").asText(), parts[parts.length - 2], body.path("content"));
            // Trustpilot
            case "reply" -> taken(call.bearer(), parts[parts.length - 2], body.path("message"));
            default -> Answer.notFound();
        };
    }

    private Answer taken(String claimed, String review, JsonNode text) {
        if (!claimed.equals(token)) {
            return Answer.json(401, Map.of("message", "unauthorized"));
        }
        String id = "r" + next.incrementAndGet();
        api.take(new TakenReply(review, text.asText(), id));
        return Answer.json(201, Map.of("id", id));
    }
}
