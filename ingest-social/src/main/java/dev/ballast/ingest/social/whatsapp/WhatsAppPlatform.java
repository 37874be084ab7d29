package dev.ballast.ingest.social.whatsapp;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.meta.GraphCredentials;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.SubscribeHandshake;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.time.InstantSource;
import java.util.Set;

/**
 * WhatsApp numbers.
 *
 * <p>Account settings: {@code phone-number-id} (replies), {@code api-base}. Secrets: {@code app-secret} (signatures),
 * {@code verify-token} (handshake), {@code access-token} (files, replies).
 */
public final class WhatsAppPlatform {
    private WhatsAppPlatform() {}

    public static SocialPlatform of(
            PlatformHttp http, ReplyCall calls, OutboundFiles files, InstantSource clock, int maxMediaBytes) {
        return SocialPlatform.of(
                        "whatsapp",
                        Set.of(Platform.WHATSAPP),
                        new BodySignature("X-Hub-Signature-256", "sha256=", Hmac.HEX, "app-secret"),
                        new WhatsAppParser(),
                        new WhatsAppMedia(http, maxMediaBytes),
                        new WhatsAppReplies(http, calls, files, clock))
                .watchedBy(new GraphCredentials(http, connection -> WhatsAppMedia.BASE))
                .shakingHands(SubscribeHandshake::answer);
    }
}
