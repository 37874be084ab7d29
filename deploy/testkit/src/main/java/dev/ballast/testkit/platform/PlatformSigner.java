package dev.ballast.testkit.platform;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Signs a webhook delivery the way its platform does. Written apart from the service's own check on purpose: a shared
 * mistake would prove nothing.
 */
public interface PlatformSigner {
    /** The headers that this platform puts beside {@code body}. */
    Map<String, String> headers(byte[] body, Instant at);

    /** Where the platform posts to; differs from {@code door} where the secret is part of the address. */
    default URI address(URI door) {
        return door;
    }

    /** The delivery, ready to send. */
    default HttpRequest request(URI door, byte[] body, Instant at) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(door))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers(body, at).forEach(request::header);
        return request.build();
    }
}
