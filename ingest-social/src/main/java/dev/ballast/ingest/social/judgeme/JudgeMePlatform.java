package dev.ballast.ingest.social.judgeme;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.LinkedMedia;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.BodySignature;
import dev.ballast.ingest.social.platform.Hmac;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.Set;

/**
 * Judge.me reviews.
 *
 * <p>Account settings: {@code shop-domain} (replies), {@code api-base}. Secrets: {@code webhook-secret} (the OAuth app's
 * secret or the private API token, whichever the webhook was made with), {@code api-token} (replies).
 */
public final class JudgeMePlatform {
    private static final MediaHosts HOSTS =
            new MediaHosts(Set.of("judge.me", "judgeme.imgix.net", "judgeme-public-images.imgix.net"));

    private JudgeMePlatform() {}

    public static SocialPlatform of(PlatformHttp http, ReplyCall calls, int maxMediaBytes) {
        return SocialPlatform.of(
                "judgeme",
                Set.of(Platform.JUDGEME),
                new BodySignature("JUDGEME-HMAC-SHA256", "", Hmac.HEX, "webhook-secret"),
                new JudgeMeParser(),
                new LinkedMedia(http, HOSTS, JudgeMeReplies.BASE, maxMediaBytes),
                new JudgeMeReplies(http, calls));
    }
}
