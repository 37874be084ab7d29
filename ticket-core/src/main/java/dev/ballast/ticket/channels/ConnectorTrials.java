package dev.ballast.ticket.channels;

import dev.ballast.contract.EventCodec;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.account.form.AccountForm;
import dev.ballast.contract.connector.ask.SealedRequest;
import dev.ballast.contract.connector.ask.Trial;
import dev.ballast.ticket.TicketCoreConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Asks an account's connector to try it. */
@ApplicationScoped
class ConnectorTrials {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** A mail server that does not answer keeps its connector waiting for ten seconds, twice. */
    private static final Duration ANSWER = Duration.ofSeconds(40);

    private final Map<String, URI> connectors;
    private final Optional<SecretCipher> cipher;
    private final InstantSource clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    @Inject
    ConnectorTrials(TicketCoreConfig config, InstantSource clock) {
        this(
                config.connectors(),
                config.secretKey().filter(key -> !key.isBlank()).map(SecretCipher::new),
                clock);
    }

    ConnectorTrials(Map<String, URI> connectors, Optional<SecretCipher> cipher, InstantSource clock) {
        this.connectors = connectors;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Empty when the connector does not answer, or there is no key to ask it with. */
    Optional<Trial> of(ChannelAccount account, AccountForm form) throws InterruptedException {
        URI connector = connectors.get(form.service());
        if (connector == null || cipher.isEmpty()) {
            return Optional.empty();
        }
        byte[] sealed = SealedRequest.seal(Trial.PATH, account, cipher.get(), clock.instant());
        HttpRequest request = HttpRequest.newBuilder(connector.resolve(Trial.PATH))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(sealed))
                .build();
        try {
            HttpResponse<byte[]> answered = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answered.statusCode() == 200
                    ? Optional.of(EventCodec.MAPPER.readValue(answered.body(), Trial.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
