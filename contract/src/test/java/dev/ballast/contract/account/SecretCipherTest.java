package dev.ballast.contract.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretCipherTest {

    private static final AccountId SUPPORT = new AccountId("support");
    private final SecretCipher cipher = new SecretCipher("correct horse battery staple, at least");

    @Test
    void what_was_encrypted_decrypts_to_the_same_secret() {
        EncryptedSecret secret = cipher.encrypt(SUPPORT, "password", "pässwörd 密码");

        assertThat(cipher.decrypt(SUPPORT, "password", secret)).isEqualTo("pässwörd 密码");
    }

    @Test
    void the_same_secret_never_encrypts_to_the_same_text_twice() {
        assertThat(cipher.encrypt(SUPPORT, "password", "x")).isNotEqualTo(cipher.encrypt(SUPPORT, "password", "x"));
    }

    @Test
    void a_ciphertext_moved_to_another_account_or_name_does_not_decrypt() {
        EncryptedSecret secret = cipher.encrypt(SUPPORT, "password", "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher.decrypt(new AccountId("other"), "password", secret));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.decrypt(SUPPORT, "token", secret));
    }

    @Test
    void another_key_is_refused_by_name_before_anything_is_tried() {
        EncryptedSecret secret =
                new SecretCipher("another key of the operator, rotated").encrypt(SUPPORT, "password", "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher.decrypt(SUPPORT, "password", secret))
                .withMessageContaining("encrypted with key")
                .withMessageContaining("support");
    }

    @Test
    void a_short_key_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretCipher("short"));
    }
}
