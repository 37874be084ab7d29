package dev.ballast.ingest.social.tiktokbusiness;

import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Tiktok-Signature: t=<seconds>,s=<hex over "t.body">}. The timestamp is signed, so an old delivery cannot be made
 * young; whether it is too old is asked only after the signature held.
 *
 * @param window how far the timestamp may be from now. TikTok retries with the original timestamp, so minutes are needed
 */
record TikTokBusinessSignature(Duration window) implements SignatureCheck {
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),s=([0-9a-f]{64})");

    @Override
    public Verdict check(Delivery delivery, Connection connection, Instant now) {
        List<String> secrets = connection.secrets("client-secret");
        if (secrets.isEmpty()) {
            return Verdict.NO_SECRET;
        }
        Optional<String> header = delivery.header("Tiktok-Signature");
        if (header.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        Matcher parts = FORM.matcher(header.get());
        if (!parts.matches()) {
            return Verdict.WRONG_SIGNATURE;
        }
        byte[] prefix = (parts.group(1) + ".").getBytes(StandardCharsets.UTF_8);
        Verdict verdict = Hmac.HEX.verdict(parts.group(2), secrets, prefix, delivery.body());
        if (verdict != Verdict.GENUINE) {
            return verdict;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), now)
                .abs();
        return age.compareTo(window) > 0 ? Verdict.OUTSIDE_WINDOW : Verdict.GENUINE;
    }
}
