package dev.ballast.ingest.social.tiktokbusiness;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.WebhookParser;
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
public final class TikTokBusinessPlatform implements SocialPlatform {
    private final SignatureCheck signature;
    private final MediaSource media;
    private final PlatformReplies replies;

    /** @param window how old a signature may be */
    public TikTokBusinessPlatform(
            PlatformHttp http, ReplyCall calls, OutboundFiles files, Duration window, int maxMediaBytes) {
        this.signature = new TikTokBusinessSignature(window);
        this.media = new TikTokBusinessMedia(http, maxMediaBytes);
        this.replies = new TikTokBusinessReplies(http, calls, files);
    }

    @Override
    public String path() {
        return "tiktok-business";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.TIKTOK);
    }

    @Override
    public SignatureCheck signature() {
        return signature;
    }

    @Override
    public WebhookParser parser() {
        return new TikTokBusinessParser();
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
