package dev.ballast.contract.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.connector.trial.TrialRequest;
import dev.ballast.contract.inbound.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final SecretCipher cipher = new SecretCipher("the-key-that-all-the-services-share");
    private final TrialRequest request = new TrialRequest(
            new ChannelAccount(
                    new AccountId("support"), Platform.IMAP, "Support", true, Map.of("imap-host", "x"), Map.of()),
            NOW);

    @Test
    void what_was_sealed_with_the_shared_key_opens() {
        assertThat(TrialRequest.open(request.sealed(cipher), cipher, NOW.plusSeconds(30)))
                .isEqualTo(request);
    }

    @Test
    void what_was_sealed_with_another_key_does_not() {
        byte[] foreign = request.sealed(new SecretCipher("a-key-that-somebody-else-made-up-today"));

        assertThatThrownBy(() -> TrialRequest.open(foreign, cipher, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_recorded_and_comes_again_later_does_not() {
        byte[] sealed = request.sealed(cipher);

        assertThatThrownBy(() -> TrialRequest.open(sealed, cipher, NOW.plusSeconds(121)))
                .hasMessageContaining("not fresh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "{\"keyId\":\"x\",\"ciphertext\":\"%%\"}"})
    void what_was_never_sealed_does_not(String body) {
        assertThatThrownBy(() -> TrialRequest.open(body.getBytes(StandardCharsets.UTF_8), cipher, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
