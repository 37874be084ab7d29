package dev.ballast.ingest.social.yotpo;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.LinkedMedia;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SharedToken;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.WebhookParser;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.Set;

/**
 * Yotpo reviews. Yotpo does not sign; the shop gives it an address that ends in {@code ?token=…}.
 *
 * <p>Account settings: {@code api-base}. Secrets: {@code webhook-token}, {@code access-token} (replies).
 */
public final class YotpoPlatform implements SocialPlatform {
    private static final MediaHosts HOSTS = new MediaHosts(Set.of("yotpo.com"));

    private final MediaSource media;
    private final PlatformReplies replies;

    public YotpoPlatform(PlatformHttp http, ReplyCall calls, int maxMediaBytes) {
        this.media = new LinkedMedia(http, HOSTS, YotpoReplies.BASE, maxMediaBytes);
        this.replies = new YotpoReplies(http, calls);
    }

    @Override
    public String path() {
        return "yotpo";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.YOTPO);
    }

    @Override
    public SignatureCheck signature() {
        return SharedToken.inAddress("webhook-token");
    }

    @Override
    public WebhookParser parser() {
        return new YotpoParser();
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
