package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Judge.me, Yotpo and Trustpilot: public answers under reviews. */
public final class ReviewSimulator implements AutoCloseable {
    private final String token;
    private final ApiServer api = ApiServer.start(this::answer);
    private final List<TakenReply> replies = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    public ReviewSimulator(String token) {
        this.token = token;
    }

    public ApiServer api() {
        return api;
    }

    public List<TakenReply> replies() {
        return List.copyOf(replies);
    }

    private Answer answer(Call call) {
        JsonNode body = call.json();
        String[] parts = call.path().split("/");
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
        replies.add(new TakenReply(review, text.asText(), id));
        return Answer.json(201, Map.of("id", id));
    }

    @Override
    public void close() {
        api.close();
    }
}
