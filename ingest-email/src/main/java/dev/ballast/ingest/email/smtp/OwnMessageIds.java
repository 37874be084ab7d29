package dev.ballast.ingest.email.smtp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Message-IDs of replies: {@code ballast.{reply}.{signature}@domain}. The same reply always has the same one, so that a
 * mail program shows a repeated delivery once; the signature keeps outsiders from writing into a ticket by inventing an
 * id. Thread-safe.
 */
public final class OwnMessageIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 10;

    private final SecretKeySpec key;

    /** @param secretKey {@code BALLAST_SECRET_KEY} */
    public OwnMessageIds(String secretKey) {
        this.key = new SecretKeySpec(("message-id\n" + secretKey).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Without angle brackets. */
    public String of(UUID reply, String domain) {
        return "ballast." + reply + "." + signature(reply) + "@" + domain;
    }

    private String signature(UUID reply) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal(reply.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature, 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
