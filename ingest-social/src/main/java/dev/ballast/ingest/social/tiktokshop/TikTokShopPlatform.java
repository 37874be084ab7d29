package dev.ballast.ingest.social.tiktokshop;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.LinkedMedia;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.WebhookParser;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.time.InstantSource;
import java.util.Set;

/**
 * Customer service of a TikTok Shop.
 *
 * <p>Account settings: {@code app-key}, {@code shop-cipher} (replies), {@code api-base}. Secrets: {@code app-secret}
 * (signatures of both directions), {@code access-token} (replies).
 */
public final class TikTokShopPlatform implements SocialPlatform {
    private static final MediaHosts HOSTS =
            new MediaHosts(Set.of("ibyteimg.com", "tiktokcdn.com", "tiktokcdn-us.com", "tiktokcdn-eu.com"));

    private final MediaSource media;
    private final PlatformReplies replies;

    public TikTokShopPlatform(
            PlatformHttp http, ReplyCall calls, OutboundFiles files, InstantSource clock, int maxMediaBytes) {
        this.media = new LinkedMedia(http, HOSTS, TikTokShopApi.BASE, maxMediaBytes);
        this.replies = new TikTokShopReplies(http, calls, files, clock);
    }

    @Override
    public String path() {
        return "tiktok-shop";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.TIKTOK_SHOP);
    }

    @Override
    public SignatureCheck signature() {
        return new TikTokShopSignature();
    }

    @Override
    public WebhookParser parser() {
        return new TikTokShopParser();
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
