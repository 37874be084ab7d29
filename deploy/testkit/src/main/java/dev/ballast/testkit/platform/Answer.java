package dev.ballast.testkit.platform;

import java.util.Map;

/** What a simulator answers. @param body written as it is */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    public static Answer json(int status, Object body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), MetaEvents.json(body));
    }

    public static Answer file(String contentType, byte[] content) {
        return new Answer(200, Map.of("Content-Type", contentType), content);
    }

    public static Answer notFound() {
        return json(404, Map.of("message", "not found"));
    }

    /** Come back in {@code seconds}. */
    public static Answer tooManyRequests(int seconds) {
        return new Answer(429, Map.of("Retry-After", Integer.toString(seconds)), new byte[0]);
    }
}
