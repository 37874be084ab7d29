package dev.ballast.ingest.social.trustpilot;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Confirmation;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SharedToken;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.WebhookParser;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.Set;

/**
 * Trustpilot reviews. Trustpilot does not sign; the shop gives it an address that ends in {@code ?token=…},
 * and each review is looked up by its id before it is believed.
 *
 * <p>Account settings: {@code business-user} (who answers), {@code api-base}. Secrets: {@code webhook-token},
 * {@code access-token} (looking reviews up, replies).
 */
public final class TrustpilotPlatform implements SocialPlatform {
    private final Confirmation confirmation;
    private final PlatformReplies replies;

    public TrustpilotPlatform(PlatformHttp http, ReplyCall calls) {
        this.confirmation = new TrustpilotConfirmation(http);
        this.replies = new TrustpilotReplies(http, calls);
    }

    @Override
    public String path() {
        return "trustpilot";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.TRUSTPILOT);
    }

    @Override
    public SignatureCheck signature() {
        return SharedToken.inAddress("webhook-token");
    }

    @Override
    public Confirmation confirmation() {
        return confirmation;
    }

    @Override
    public WebhookParser parser() {
        return new TrustpilotParser();
    }

    @Override
    public MediaSource media() {
        return MediaSource.none();
    }

    @Override
    public PlatformReplies replies() {
        return replies;
    }
}
