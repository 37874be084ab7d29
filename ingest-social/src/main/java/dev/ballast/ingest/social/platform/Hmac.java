package dev.ballast.ingest.social.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as the platforms use it. */
public enum Hmac {
    HEX {
        @Override
        String encode(byte[] mac) {
            return HexFormat.of().formatHex(mac);
        }
    },
    BASE64 {
        @Override
        String encode(byte[] mac) {
            return Base64.getEncoder().encodeToString(mac);
        }
    };

    abstract String encode(byte[] mac);

    /** Over {@code parts} one after the other. */
    public String of(String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return encode(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Whether one of the secrets gives {@code claimed}, exactly as the platform writes it: lower case, full length. */
    public Verdict verdict(String claimed, List<String> secrets, byte[]... parts) {
        if (secrets.isEmpty()) {
            return Verdict.NO_SECRET;
        }
        boolean right = false;
        for (String secret : secrets) {
            right |= same(claimed, of(secret, parts));
        }
        return right ? Verdict.GENUINE : Verdict.WRONG_SIGNATURE;
    }

    /** Takes as long for a wrong first character as for a wrong last one. */
    public static boolean same(String claimed, String expected) {
        return MessageDigest.isEqual(
                claimed.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
