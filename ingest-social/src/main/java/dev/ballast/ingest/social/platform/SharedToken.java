package dev.ballast.ingest.social.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * For platforms that do not sign: a secret that only they and the shop know, repeated with each delivery. It proves the
 * sender, not the body.
 */
public record SharedToken(Function<Delivery, Optional<String>> place, String secretName) implements SignatureCheck {
    public static SharedToken inHeader(String header, String secretName) {
        return new SharedToken(delivery -> delivery.header(header), secretName);
    }

    /** In the address that the shop entered at the platform: {@code …/webhooks/yotpo/shop?token=…}. */
    public static SharedToken inAddress(String secretName) {
        return new SharedToken(delivery -> delivery.parameter("token"), secretName);
    }

    @Override
    public Verdict check(Delivery delivery, Connection connection, Instant now) {
        List<String> secrets = connection.secrets(secretName);
        if (secrets.isEmpty()) {
            return Verdict.NO_SECRET;
        }
        return place.apply(delivery).map(token -> compare(token, secrets)).orElse(Verdict.UNSIGNED);
    }

    private static Verdict compare(String token, List<String> secrets) {
        boolean right = false;
        for (String secret : secrets) {
            right |= Hmac.same(token, secret);
        }
        return right ? Verdict.GENUINE : Verdict.WRONG_SIGNATURE;
    }
}
