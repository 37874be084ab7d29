package dev.ballast.contract.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM for the secrets of {@link ChannelAccount}. The account id and the secret's name are authenticated along,
 * so that a ciphertext moved to another account or name does not decrypt. Thread-safe.
 */
public final class SecretCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param passphrase {@code BALLAST_SECRET_KEY}: at least 32 characters of the operator's choice
     */
    public SecretCipher(String passphrase) {
        if (passphrase.length() < 32) {
            throw new IllegalArgumentException(
                    "BALLAST_SECRET_KEY: %d characters (expected: at least 32)".formatted(passphrase.length()));
        }
        byte[] digest = sha256(passphrase.getBytes(StandardCharsets.UTF_8));
        this.key = new SecretKeySpec(digest, "AES");
        this.keyId = HexFormat.of().formatHex(sha256(digest), 0, 4);
    }

    public EncryptedSecret encrypt(AccountId account, String name, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, account, name, secret.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return new EncryptedSecret(keyId, Base64.getEncoder().encodeToString(all));
    }

    /**
     * @throws IllegalArgumentException when another key encrypted it, or it was altered or moved; the message names the
     *     account and the secret's name, never the secret
     */
    public String decrypt(AccountId account, String name, EncryptedSecret secret) {
        if (!keyId.equals(secret.keyId())) {
            throw new IllegalArgumentException(
                    "secret '%s' of account '%s' was encrypted with key %s, this service has %s"
                            .formatted(name, account, secret.keyId(), keyId));
        }
        byte[] all = Base64.getDecoder().decode(secret.ciphertext());
        if (all.length < NONCE_BYTES) {
            throw new IllegalArgumentException("secret '%s' of account '%s' is cut short".formatted(name, account));
        }
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, account, name, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, AccountId account, String name, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((account.value() + "\n" + name).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "secret '%s' of account '%s' does not decrypt".formatted(name, account), e);
        }
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
