package dev.ballast.ingest.social.judgeme;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.LinkedMedia;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.WebhookParser;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.Set;

/**
 * Judge.me reviews.
 *
 * <p>Account settings: {@code shop-domain} (replies), {@code api-base}. Secrets: {@code webhook-secret} (the OAuth app's
 * secret or the private API token, whichever the webhook was made with), {@code api-token} (replies).
 */
public final class JudgeMePlatform implements SocialPlatform {
    private static final MediaHosts HOSTS =
            new MediaHosts(Set.of("judge.me", "judgeme.imgix.net", "judgeme-public-images.imgix.net"));

    private final MediaSource media;
    private final PlatformReplies replies;

    public JudgeMePlatform(PlatformHttp http, ReplyCall calls, int maxMediaBytes) {
        this.media = new LinkedMedia(http, HOSTS, JudgeMeReplies.BASE, maxMediaBytes);
        this.replies = new JudgeMeReplies(http, calls);
    }

    @Override
    public String path() {
        return "judgeme";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.JUDGEME);
    }

    @Override
    public SignatureCheck signature() {
        return new BodySignature("JUDGEME-HMAC-SHA256", "", Hmac.HEX, "webhook-secret");
    }

    @Override
    public WebhookParser parser() {
        return new JudgeMeParser();
    }

    @Override
    public MediaSource media() {
        return media;
    }

    @Override
    public PlatformReplies replies() {
        return replies;
    }
}
