package dev.ballast.ingest.social.telegram;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.SharedToken;
import dev.ballast.ingest.social.platform.SocialPlatform;
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
public final class TelegramPlatform {
    private TelegramPlatform() {}

    public static SocialPlatform of(
            PlatformHttp http, ReplyCall calls, OutboundFiles files, InstantSource clock, int maxMediaBytes) {
        return SocialPlatform.of(
                        "telegram",
                        Set.of(Platform.TELEGRAM),
                        SharedToken.inHeader("X-Telegram-Bot-Api-Secret-Token", "secret-token"),
                        new TelegramParser(),
                        new TelegramMedia(http, maxMediaBytes),
                        new TelegramReplies(http, calls, files))
                .watchedBy(new TelegramStanding(http, clock));
    }
}
