package dev.ballast.ingest.social.line;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.reply.PublicFiles;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.Set;

/**
 * LINE official accounts.
 *
 * <p>Account settings: {@code api-base}, {@code data-api-base}. Secrets: {@code channel-secret} (signatures),
 * {@code access-token} (files, replies).
 */
public final class LinePlatform {
    private LinePlatform() {}

    public static SocialPlatform of(PlatformHttp http, ReplyCall calls, PublicFiles addresses, int maxMediaBytes) {
        return SocialPlatform.of(
                        "line",
                        Set.of(Platform.LINE),
                        new BodySignature("X-Line-Signature", "", Hmac.BASE64, "channel-secret"),
                        new LineParser(),
                        new LineMedia(http, maxMediaBytes),
                        new LineReplies(http, calls, addresses))
                .watchedBy(new LineCredentials(http));
    }
}
