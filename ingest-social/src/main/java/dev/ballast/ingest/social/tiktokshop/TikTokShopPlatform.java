package dev.ballast.ingest.social.tiktokshop;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.LinkedMedia;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.SocialPlatform;
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
public final class TikTokShopPlatform {
    private static final MediaHosts HOSTS =
            new MediaHosts(Set.of("ibyteimg.com", "tiktokcdn.com", "tiktokcdn-us.com", "tiktokcdn-eu.com"));

    private TikTokShopPlatform() {}

    public static SocialPlatform of(
            PlatformHttp http, ReplyCall calls, OutboundFiles files, InstantSource clock, int maxMediaBytes) {
        return SocialPlatform.of(
                "tiktok-shop",
                Set.of(Platform.TIKTOK_SHOP),
                new TikTokShopSignature(),
                new TikTokShopParser(),
                new LinkedMedia(http, HOSTS, TikTokShopApi.BASE, maxMediaBytes),
                new TikTokShopReplies(http, calls, files, clock));
    }
}
