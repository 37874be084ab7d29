package dev.ballast.ingest.social.tiktokshop;

import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Hex over the app's key and the body, bare in {@code Authorization}. Without a timestamp, replays are told by their ids. */
final class TikTokShopSignature implements SignatureCheck {
    @Override
    public Verdict check(Delivery delivery, Connection connection, Instant now) {
        List<String> secrets = connection.secrets("app-secret");
        String appKey = connection.setting("app-key", "");
        if (secrets.isEmpty() || appKey.isEmpty()) {
            return Verdict.NO_SECRET;
        }
        return delivery.header("Authorization")
                .map(claimed ->
                        Hmac.HEX.verdict(claimed, secrets, appKey.getBytes(StandardCharsets.UTF_8), delivery.body()))
                .orElse(Verdict.UNSIGNED);
    }
}
