package dev.ballast.ingest.social.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * HMAC-SHA256 over the raw body in one header, the commonest scheme. It has no timestamp: a replay is told by the ids in
 * the body, downstream.
 *
 * @param prefix     what stands before the code, for example {@code sha256=}
 * @param secretName of the account's secret
 */
public record BodySignature(String header, String prefix, Hmac encoding, String secretName) implements SignatureCheck {
    @Override
    public Verdict check(Delivery delivery, Connection connection, Instant now) {
        List<String> secrets = connection.secrets(secretName);
        if (secrets.isEmpty()) {
            return Verdict.NO_SECRET;
        }
        Optional<String> claimed = delivery.header(header).filter(value -> value.startsWith(prefix));
        return claimed.map(value -> encoding.verdict(value.substring(prefix.length()), secrets, delivery.body()))
                .orElse(Verdict.UNSIGNED);
    }
}
