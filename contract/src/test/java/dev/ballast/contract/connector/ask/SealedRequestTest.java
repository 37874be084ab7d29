package dev.ballast.contract.connector.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.inbound.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final SecretCipher cipher = new SecretCipher("the-key-that-all-the-services-share");
    private final ChannelAccount account = new ChannelAccount(
            new AccountId("support"), Platform.IMAP, "Support", true, Map.of("imap-host", "x"), Map.of());
    private final byte[] sealed = SealedRequest.seal(Trial.PATH, account, cipher, NOW);

    @Test
    void what_was_sealed_with_the_shared_key_opens() {
        assertThat(open(Trial.PATH, sealed, NOW.plusSeconds(30))).isEqualTo(account);
    }

    @Test
    void what_was_sealed_with_another_key_does_not() {
        byte[] foreign = SealedRequest.seal(
                Trial.PATH, account, new SecretCipher("a-key-that-somebody-else-made-up-today"), NOW);

        assertThatThrownBy(() -> open(Trial.PATH, foreign, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_sealed_for_another_door_does_not() {
        assertThatThrownBy(() -> open(Redelivery.PATH, sealed, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_recorded_and_comes_again_later_does_not() {
        assertThatThrownBy(() -> open(Trial.PATH, sealed, NOW.plusSeconds(121))).hasMessageContaining("not fresh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "{\"keyId\":\"x\",\"ciphertext\":\"%%\"}"})
    void what_was_never_sealed_does_not(String body) {
        assertThatThrownBy(() -> open(Trial.PATH, body.getBytes(StandardCharsets.UTF_8), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ChannelAccount open(String path, byte[] body, Instant now) {
        return SealedRequest.open(path, body, ChannelAccount.class, cipher, now);
    }
}
