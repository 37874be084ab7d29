package dev.ballast.ingest.social.trustpilot;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.SharedToken;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.Set;

/**
 * Trustpilot reviews. Trustpilot does not sign; the shop gives it an address that ends in {@code ?token=…},
 * and each review is looked up by its id before it is believed.
 *
 * <p>Account settings: {@code business-user} (who answers), {@code api-base}. Secrets: {@code webhook-token},
 * {@code access-token} (looking reviews up, replies).
 */
public final class TrustpilotPlatform {
    private TrustpilotPlatform() {}

    public static SocialPlatform of(PlatformHttp http, ReplyCall calls) {
        return SocialPlatform.of(
                        "trustpilot",
                        Set.of(Platform.TRUSTPILOT),
                        SharedToken.inAddress("webhook-token"),
                        new TrustpilotParser(),
                        MediaSource.none(),
                        new TrustpilotReplies(http, calls))
                .confirmedBy(new TrustpilotConfirmation(http));
    }
}
