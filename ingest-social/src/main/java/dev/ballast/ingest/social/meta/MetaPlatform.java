package dev.ballast.ingest.social.meta;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.LinkedMedia;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.SubscribeHandshake;
import dev.ballast.ingest.social.reply.OutboundFiles;
import dev.ballast.ingest.social.reply.PublicFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.time.InstantSource;
import java.util.Set;

/**
 * Messenger, Instagram and pages.
 *
 * <p>Account settings: {@code app-id} (our own app, to know its echoes), {@code api-base}. Secrets: {@code app-secret}
 * (signatures), {@code verify-token} (handshake), {@code access-token} (replies).
 */
public final class MetaPlatform {
    /** Meta still sends an SHA-1 signature beside it, for old receivers; believing that one would be a downgrade. */
    public static final SignatureCheck SIGNATURE =
            new BodySignature("X-Hub-Signature-256", "sha256=", Hmac.HEX, "app-secret");

    private static final MediaHosts HOSTS =
            new MediaHosts(Set.of("fbcdn.net", "fbsbx.com", "cdninstagram.com", "facebook.com"));

    private MetaPlatform() {}

    public static SocialPlatform of(
            PlatformHttp http,
            ReplyCall calls,
            OutboundFiles files,
            PublicFiles addresses,
            InstantSource clock,
            int maxMediaBytes) {
        return SocialPlatform.of(
                        "meta",
                        Set.of(Platform.MESSENGER, Platform.INSTAGRAM, Platform.FACEBOOK),
                        SIGNATURE,
                        new MetaParser(),
                        new LinkedMedia(http, HOSTS, MetaReplies.PAGES, maxMediaBytes),
                        new MetaReplies(http, calls, files, addresses, clock))
                .confirmedBy(new MentionLookup(http))
                .watchedBy(new GraphCredentials(http, MetaReplies::base))
                .shakingHands(SubscribeHandshake::answer);
    }
}
