package dev.ballast.ticket.deadletter;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.connector.ask.Redelivery;
import dev.ballast.contract.connector.ask.SealedRequest;
import dev.ballast.ticket.AcknowledgedProducer;
import dev.ballast.ticket.TicketCoreConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Gives a dead letter another try: at its topic, or at the connector that could not read a platform's delivery. */
@ApplicationScoped
class Replays {

    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final Pattern WEBHOOK = Pattern.compile("/webhooks/([^/]+)/([^/]+)");
    private static final String CONNECTOR = "ingest-social";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** Ours; a record that fails again gets new ones. */
    private static final String OURS = "dead-letter-";

    private final AcknowledgedProducer producer;
    private final BlobStore blobs;
    private final Map<String, URI> connectors;
    private final Optional<SecretCipher> cipher;
    private final InstantSource clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    Replays(AcknowledgedProducer producer, BlobStore blobs, TicketCoreConfig config, InstantSource clock) {
        this.producer = producer;
        this.blobs = blobs;
        this.connectors = config.connectors();
        this.cipher = config.secretKey().filter(key -> !key.isBlank()).map(SecretCipher::new);
        this.clock = clock;
    }

    /** Empty when it is on its way again; else why not, for the person who asked. */
    Optional<String> replay(LetterRows.Waiting letter) {
        Matcher webhook = WEBHOOK.matcher(text(letter, "dead-letter-source"));
        try {
            return webhook.matches() ? redeliver(letter, webhook.group(1), webhook.group(2)) : publish(letter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Ballast is being stopped; try again later.");
        }
    }

    /** Key and headers as they were. It may have arrived even after a failure, which its readers recognize. */
    private Optional<String> publish(LetterRows.Waiting letter) throws InterruptedException {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(letter.topic(), letter.key(), letter.value());
        letter.headers().forEach((name, value) -> {
            if (!name.startsWith(OURS)) {
                record.headers().add(name, value);
            }
        });
        record.headers().add("dead-letter-replayed", letter.id().toString().getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record);
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("could not replay %s: %s", letter.id(), e.getMessage());
            return Optional.of("The broker does not take it now; try again later.");
        }
    }

    private Optional<String> redeliver(LetterRows.Waiting letter, String platform, String account)
            throws InterruptedException {
        URI connector = connectors.get(CONNECTOR);
        if (connector == null || cipher.isEmpty()) {
            return Optional.of("Nobody can be asked to read it again: BALLAST_SECRET_KEY is not set.");
        }
        try {
            Redelivery again = new Redelivery(platform, account, headers(letter), body(letter));
            byte[] sealed = SealedRequest.seal(Redelivery.PATH, again, cipher.get(), clock.instant());
            HttpRequest request = HttpRequest.newBuilder(connector.resolve(Redelivery.PATH))
                    .timeout(ANSWER)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(sealed))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return switch (status / 100) {
                case 2 -> Optional.empty();
                case 4 -> Optional.of("The account it came by is no longer connected.");
                default -> Optional.of("The connector cannot take it now; try again later.");
            };
        } catch (IOException e) {
            LOG.warnf("could not redeliver %s: %s", letter.id(), e.getMessage());
            return Optional.of("The connector does not answer; try again later.");
        }
    }

    /** A delivery too large for a record lies in the blob store, by its hash. */
    private byte[] body(LetterRows.Waiting letter) throws IOException {
        byte[] value = letter.value();
        if (value != null && value.length > 0) {
            return value;
        }
        try (InputStream raw = blobs.open(text(letter, "dead-letter-raw-sha256"))
                .orElseThrow(() -> new IOException("the original is no longer kept"))) {
            return raw.readAllBytes();
        }
    }

    private static Map<String, String> headers(LetterRows.Waiting letter) {
        Map<String, String> headers = new HashMap<>();
        letter.headers().keySet().stream()
                .filter(name -> !name.startsWith(OURS))
                .forEach(name -> headers.put(name, text(letter, name)));
        return headers;
    }

    private static String text(LetterRows.Waiting letter, String header) {
        byte[] value = letter.headers().get(header);
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
