package dev.ballast.ingest.webform.door;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.testkit.KafkaProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** A test's shop: makes forms, sends submissions, reads what became of them. */
public final class Forms implements AutoCloseable {

    private final KafkaProbe kafka;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    public Forms(KafkaProbe kafka, int port) {
        this.kafka = kafka;
        this.port = port;
    }

    /** A new form; returns its name once the door knows it. */
    public String make(Map<String, String> settings) {
        String name = "form-" + UUID.randomUUID().toString().substring(0, 8);
        kafka.publish(
                EventType.CHANNEL_ACCOUNT,
                Event.of(
                        "/test",
                        Instant.now(),
                        name,
                        new ChannelAccount(new AccountId(name), Platform.WEBFORM, name, true, settings, Map.of())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        Assertions.assertThat(post(name, "{").statusCode()).isEqualTo(400));
        return name;
    }

    public URI address(String form) {
        return URI.create("http://127.0.0.1:" + port + "/forms/" + form + "/messages");
    }

    public HttpResponse<String> post(String form, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(form))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the topic holds for that form, in order. */
    public List<InboundMessage> messages(String form) {
        return kafka.events(EventType.INBOUND_MESSAGE).stream()
                .map(Event::data)
                .filter(message -> message.account().value().equals(form))
                .toList();
    }

    /** A multipart body; {@code files} by name. */
    public static byte[] multipart(String boundary, Map<String, String> fields, Map<String, byte[]> files) {
        var body = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value))
                        .getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> {
            body.writeBytes(
                    ("--%s\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n"
                                    .formatted(boundary, name))
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    @Override
    public void close() {
        http.close();
        kafka.close();
    }
}
