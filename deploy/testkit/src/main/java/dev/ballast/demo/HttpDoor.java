package dev.ballast.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Posts as a platform does: again and again while the door is closed, never again once it said no. Thread-safe. */
final class HttpDoor {

    private static final int ATTEMPTS = 40;
    private static final Duration PAUSE = Duration.ofMillis(1_500);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Doors that stayed closed all the while: each further message would only wait as long again. */
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    void post(HttpRequest request) throws Refused, InterruptedException {
        String door = request.uri().getPath();
        if (closed.contains(door)) {
            throw new Refused(door + ": still closed");
        }
        String last = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                int status = answer.statusCode();
                if (status / 100 == 2) {
                    return;
                }
                last = status + " " + answer.body().lines().findFirst().orElse("");
                // An account that was just seeded takes a moment to reach the door.
                boolean mayWorkLater = status >= 500 || status == 429 || status == 404;
                if (!mayWorkLater) {
                    throw new Refused(door + ": " + last);
                }
            } catch (IOException e) {
                last = e.toString();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        closed.add(door);
        throw new Refused(door + ": " + last);
    }
}
