package dev.ballast.contract.account;

/**
 * A secret as it travels.
 *
 * @param keyId      which key encrypted it, so that keys can be rotated
 * @param ciphertext base64 of nonce, AES-GCM ciphertext and tag
 */
public record EncryptedSecret(String keyId, String ciphertext) {

    @Override
    public String toString() {
        return "EncryptedSecret[" + keyId + "]";
    }
}
