package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.LinkedMedia;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Confirmation;
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
import dev.ballast.ingest.social.reply.PublicFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Messenger, Instagram and pages.
 *
 * <p>Account settings: {@code app-id} (our own app, to know its echoes), {@code api-base}. Secrets: {@code app-secret}
 * (signatures), {@code verify-token} (handshake), {@code access-token} (replies).
 */
public final class MetaPlatform implements SocialPlatform {
    /** Meta still sends an SHA-1 signature beside it, for old receivers; believing that one would be a downgrade. */
    public static final SignatureCheck SIGNATURE =
            new BodySignature("X-Hub-Signature-256", "sha256=", Hmac.HEX, "app-secret");

    private static final MediaHosts HOSTS =
            new MediaHosts(Set.of("fbcdn.net", "fbsbx.com", "cdninstagram.com", "facebook.com"));

    private final Confirmation mentions;
    private final MediaSource media;
    private final PlatformReplies replies;
    private final CredentialCheck credentials;

    public MetaPlatform(
            PlatformHttp http,
            ReplyCall calls,
            OutboundFiles files,
            PublicFiles addresses,
            InstantSource clock,
            int maxMediaBytes) {
        this.mentions = new MentionLookup(http);
        this.media = new LinkedMedia(http, HOSTS, MetaReplies.PAGES, maxMediaBytes);
        this.credentials = new GraphCredentials(http, MetaReplies::base);
        this.replies = new MetaReplies(http, calls, files, addresses, clock);
    }

    @Override
    public String path() {
        return "meta";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.MESSENGER, Platform.INSTAGRAM, Platform.FACEBOOK);
    }

    @Override
    public SignatureCheck signature() {
        return SIGNATURE;
    }

    @Override
    public WebhookParser parser() {
        return new MetaParser();
    }

    @Override
    public Confirmation confirmation() {
        return mentions;
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
