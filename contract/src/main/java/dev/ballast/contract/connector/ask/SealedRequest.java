package dev.ballast.contract.connector.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.account.SecretCipher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * What the desk asks of a connector, encrypted and authenticated as a whole with the key that the services share. The
 * ports of some connectors face the internet, and whoever could ask them to log in somewhere, or hand them a delivery
 * without its platform's signature, could make them connect to anything and say anything.
 */
public final class SealedRequest {

    private static final AccountId SEAL = new AccountId("desk");
    /** An old one is refused, so that a recorded request is soon worth nothing. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private SealedRequest() {}

    /** @param path where it goes; it opens nowhere else */
    public static byte[] seal(String path, Object request, SecretCipher cipher, Instant now) {
        try {
            String open = EventCodec.MAPPER.writeValueAsString(new Envelope(now.toString(), request));
            return EventCodec.MAPPER.writeValueAsBytes(cipher.encrypt(SEAL, path, open));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + request.getClass().getSimpleName(), e);
        }
    }

    private record Envelope(String at, Object request) {}

    /**
     * @throws IllegalArgumentException when it was sealed with another key or for another path, was altered, or is not
     *     fresh
     */
    public static <T> T open(String path, byte[] sealed, Class<T> type, SecretCipher cipher, Instant now) {
        try {
            JsonNode outside = EventCodec.MAPPER.readTree(sealed);
            EncryptedSecret secret = new EncryptedSecret(
                    outside.path("keyId").asText(), outside.path("ciphertext").asText());
            JsonNode envelope = EventCodec.MAPPER.readTree(cipher.decrypt(SEAL, path, secret));
            Instant at = Instant.parse(envelope.path("at").asText());
            if (Duration.between(at, now).abs().compareTo(FRESH) > 0) {
                throw new IllegalArgumentException("the request is not fresh");
            }
            return EventCodec.MAPPER.treeToValue(envelope.path("request"), type);
        } catch (IOException | DateTimeParseException e) {
            throw new IllegalArgumentException("not a sealed request", e);
        }
    }
}
