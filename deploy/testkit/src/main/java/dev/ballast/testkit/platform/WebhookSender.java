package dev.ballast.testkit.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Delivers as a platform does: at least once, the same bytes again after each answer that is not 2xx, until its patience
 * is over. Pauses are the platform's own, made shorter by a factor.
 */
public final class WebhookSender implements AutoCloseable {
    /** Shopify: eight repetitions in four hours, then it forgets the address. */
    public static final List<Duration> SHOPIFY_PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofMinutes(45),
            Duration.ofMinutes(60),
            Duration.ofMinutes(84));

    /** Meta: at once, then less and less often for a day and a half. */
    public static final List<Duration> META_PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    /** @param attempts all of them; the last was answered with {@code status}, or with -1 when nobody listened */
    public record Outcome(int attempts, int status) {
        public boolean delivered() {
            return status / 100 == 2;
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final PlatformSigner signer;
    private final List<Duration> pauses;
    private final int shorter;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @param shorter 1 for the platform's own pauses, 1,000 for tests */
    public WebhookSender(PlatformSigner signer, List<Duration> pauses, int shorter, InstantSource clock) {
        this.signer = signer;
        this.pauses = List.copyOf(pauses);
        this.shorter = shorter;
        this.clock = clock;
    }

    /** Blocks until it was taken, or the platform would have given up. */
    public Outcome deliver(URI door, byte[] body) throws InterruptedException {
        HttpRequest request = signer.request(door, body, clock.instant());
        int status = post(request);
        int attempts = 1;
        for (Duration pause : pauses) {
            if (status / 100 == 2 || closing.await(pause.toMillis() / shorter, TimeUnit.MILLISECONDS)) {
                break;
            }
            status = post(request);
            attempts++;
        }
        return new Outcome(attempts, status);
    }

    private int post(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        client.close();
    }
}
