package dev.ballast.ingest.social.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ballast.contract.EventCodec;
import dev.ballast.ingest.social.platform.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

/**
 * The JDK's client with limits: it follows no redirect (one could lead into the shop's own network), waits a bounded time
 * and reads a bounded size.
 */
public final class PlatformHttp implements AutoCloseable {
    private static final int LARGEST_ANSWER = 1 << 20;

    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout for one whole call; a long poll sets its own */
    public PlatformHttp(Duration connectTimeout, Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    public HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(timeout);
    }

    /** A POST of {@code body} as JSON. */
    public HttpRequest.Builder post(URI uri, Object body) {
        return request(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json(body)));
    }

    public static byte[] json(Object body) {
        try {
            return EventCodec.MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    /**
     * Blocks until the platform answered.
     *
     * @throws NotSent when no connection came about
     * @throws IOException when it broke later: the platform may have heard everything
     */
    public HttpAnswer exchange(HttpRequest request) throws IOException {
        HttpResponse<InputStream> response = send(request);
        byte[] body = read(response, LARGEST_ANSWER);
        return new HttpAnswer(
                response.statusCode(), response.headers(), Payload.read(body).orElse(Payload.EMPTY));
    }

    /** The bytes behind {@code request}, at most {@code maxBytes}. @throws IOException larger, not 200, or broken off */
    public byte[] download(HttpRequest request, int maxBytes) throws IOException {
        HttpResponse<InputStream> response = send(request);
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException("the platform answered " + response.statusCode());
        }
        return read(response, maxBytes);
    }

    private static byte[] read(HttpResponse<InputStream> response, int maxBytes) throws IOException {
        try (InputStream in = response.body()) {
            byte[] content = in.readNBytes(maxBytes + 1);
            if (content.length > maxBytes) {
                throw new IOException("larger than " + maxBytes + " bytes");
            }
            return content;
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new NotSent(e);
        } catch (UnresolvedAddressException e) {
            throw new NotSent(new IOException("the host's name does not resolve", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
