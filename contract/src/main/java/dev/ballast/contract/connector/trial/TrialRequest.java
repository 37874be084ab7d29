package dev.ballast.contract.connector.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.account.SecretCipher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * An account to try. It travels sealed as a whole with the key that the services share: whoever could ask a connector to
 * log in somewhere could make it connect to anything, and the ports of some connectors face the internet.
 *
 * @param at when it was asked; an old one is refused, so that a recorded request is worth nothing
 */
public record TrialRequest(ChannelAccount account, Instant at) {

    private static final AccountId SEAL = new AccountId("trial");
    private static final String PURPOSE = "trial-request";
    private static final Duration FRESH = Duration.ofMinutes(2);

    public byte[] sealed(SecretCipher cipher) {
        try {
            String open = EventCodec.MAPPER.writeValueAsString(this);
            return EventCodec.MAPPER.writeValueAsBytes(cipher.encrypt(SEAL, PURPOSE, open));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an account is JSON", e);
        }
    }

    /**
     * @throws IllegalArgumentException when it was not sealed with this key, was altered, or is not fresh
     */
    @SuppressWarnings("ConstantValue")
    public static TrialRequest open(byte[] sealed, SecretCipher cipher, Instant now) {
        try {
            EncryptedSecret secret = EventCodec.MAPPER.readValue(sealed, EncryptedSecret.class);
            if (secret == null || secret.keyId() == null || secret.ciphertext() == null) {
                throw new IllegalArgumentException("not a sealed request");
            }
            TrialRequest request =
                    EventCodec.MAPPER.readValue(cipher.decrypt(SEAL, PURPOSE, secret), TrialRequest.class);
            if (Duration.between(request.at(), now).abs().compareTo(FRESH) > 0) {
                throw new IllegalArgumentException("the request is not fresh");
            }
            return request;
        } catch (IOException e) {
            throw new IllegalArgumentException("not a sealed request", e);
        }
    }
}
