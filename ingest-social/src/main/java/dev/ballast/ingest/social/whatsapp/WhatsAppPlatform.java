package dev.ballast.ingest.social.whatsapp;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.meta.GraphCredentials;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.CredentialCheck;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.SubscribeHandshake;
import dev.ballast.ingest.social.platform.WebhookParser;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * WhatsApp numbers.
 *
 * <p>Account settings: {@code phone-number-id} (replies), {@code api-base}. Secrets: {@code app-secret} (signatures),
 * {@code verify-token} (handshake), {@code access-token} (files, replies).
 */
public final class WhatsAppPlatform implements SocialPlatform {
    private final MediaSource media;
    private final PlatformReplies replies;
    private final CredentialCheck credentials;

    public WhatsAppPlatform(
            PlatformHttp http, ReplyCall calls, OutboundFiles files, InstantSource clock, int maxMediaBytes) {
        this.media = new WhatsAppMedia(http, maxMediaBytes);
        this.credentials = new GraphCredentials(http, connection -> WhatsAppMedia.BASE);
        this.replies = new WhatsAppReplies(http, calls, files, clock);
    }

    @Override
    public String path() {
        return "whatsapp";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.WHATSAPP);
    }

    @Override
    public SignatureCheck signature() {
        return new BodySignature("X-Hub-Signature-256", "sha256=", Hmac.HEX, "app-secret");
    }

    @Override
    public WebhookParser parser() {
        return new WhatsAppParser();
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

    @Override
    public Optional<String> handshake(Delivery request, Connection connection) {
        return SubscribeHandshake.answer(request, connection);
    }
}
