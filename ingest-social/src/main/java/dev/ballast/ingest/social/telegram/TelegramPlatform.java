package dev.ballast.ingest.social.telegram;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.CredentialCheck;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SharedToken;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.WebhookParser;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.time.InstantSource;
import java.util.Set;

/**
 * Telegram bots.
 *
 * <p>Account settings: {@code mode} ({@code webhook}, the default, or {@code poll}), {@code api-base}. Secrets:
 * {@code secret-token} (as given to setWebhook), {@code bot-token} (polling, files, replies).
 */
public final class TelegramPlatform implements SocialPlatform {
    private final MediaSource media;
    private final PlatformReplies replies;
    private final CredentialCheck credentials;

    public TelegramPlatform(
            PlatformHttp http, ReplyCall calls, OutboundFiles files, InstantSource clock, int maxMediaBytes) {
        this.media = new TelegramMedia(http, maxMediaBytes);
        this.credentials = new TelegramStanding(http, clock);
        this.replies = new TelegramReplies(http, calls, files);
    }

    @Override
    public String path() {
        return "telegram";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.TELEGRAM);
    }

    @Override
    public SignatureCheck signature() {
        return SharedToken.inHeader("X-Telegram-Bot-Api-Secret-Token", "secret-token");
    }

    @Override
    public WebhookParser parser() {
        return new TelegramParser();
    }

    @Override
    public CredentialCheck credentials() {
        return credentials;
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
