package dev.ballast.testkit.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with the secret as UTF-8, which is what every platform here signs with. */
final class Mac256 {
    private final String secret;

    Mac256(String secret) {
        this.secret = secret;
    }

    String hex(byte[]... parts) {
        return HexFormat.of().formatHex(of(parts));
    }

    String base64(byte[] body) {
        return Base64.getEncoder().encodeToString(of(body));
    }

    private byte[] of(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
