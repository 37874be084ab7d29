package dev.ballast.ingest.social.tiktokbusiness;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.time.Duration;
import java.util.Set;

/**
 * Direct messages to a TikTok business account.
 *
 * <p>Account settings: {@code business-id} (files, replies), {@code api-base}. Secrets: {@code client-secret}
 * (signatures), {@code access-token} (files, replies).
 */
public final class TikTokBusinessPlatform {
    private TikTokBusinessPlatform() {}

    /** @param window how old a signature may be */
    public static SocialPlatform of(
            PlatformHttp http, ReplyCall calls, OutboundFiles files, Duration window, int maxMediaBytes) {
        return SocialPlatform.of(
                "tiktok-business",
                Set.of(Platform.TIKTOK),
                new TikTokBusinessSignature(window),
                new TikTokBusinessParser(),
                new TikTokBusinessMedia(http, maxMediaBytes),
                new TikTokBusinessReplies(http, calls, files));
    }
}
