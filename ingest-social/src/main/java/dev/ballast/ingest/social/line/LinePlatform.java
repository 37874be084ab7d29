package dev.ballast.ingest.social.line;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.CredentialCheck;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.MediaSource;
import dev.ballast.ingest.social.platform.PlatformReplies;
import dev.ballast.ingest.social.platform.SignatureCheck;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.WebhookParser;
import dev.ballast.ingest.social.reply.PublicFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.Set;

/**
 * LINE official accounts.
 *
 * <p>Account settings: {@code api-base}, {@code data-api-base}. Secrets: {@code channel-secret} (signatures),
 * {@code access-token} (files, replies).
 */
public final class LinePlatform implements SocialPlatform {
    private final MediaSource media;
    private final PlatformReplies replies;
    private final CredentialCheck credentials;

    public LinePlatform(PlatformHttp http, ReplyCall calls, PublicFiles addresses, int maxMediaBytes) {
        this.media = new LineMedia(http, maxMediaBytes);
        this.credentials = new LineCredentials(http);
        this.replies = new LineReplies(http, calls, addresses);
    }

    @Override
    public String path() {
        return "line";
    }

    @Override
    public Set<Platform> platforms() {
        return Set.of(Platform.LINE);
    }

    @Override
    public SignatureCheck signature() {
        return new BodySignature("X-Line-Signature", "", Hmac.BASE64, "channel-secret");
    }

    @Override
    public WebhookParser parser() {
        return new LineParser();
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
