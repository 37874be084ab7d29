package dev.ballast.ingest.social.yotpo;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.LinkedMedia;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.SharedToken;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.reply.ReplyCall;
import java.util.Set;

/**
 * Yotpo reviews. Yotpo does not sign; the shop gives it an address that ends in {@code ?token=…}.
 *
 * <p>Account settings: {@code api-base}. Secrets: {@code webhook-token}, {@code access-token} (replies).
 */
public final class YotpoPlatform {
    private static final MediaHosts HOSTS = new MediaHosts(Set.of("yotpo.com"));

    private YotpoPlatform() {}

    public static SocialPlatform of(PlatformHttp http, ReplyCall calls, int maxMediaBytes) {
        return SocialPlatform.of(
                "yotpo",
                Set.of(Platform.YOTPO),
                SharedToken.inAddress("webhook-token"),
                new YotpoParser(),
                new LinkedMedia(http, HOSTS, YotpoReplies.BASE, maxMediaBytes),
                new YotpoReplies(http, calls));
    }
}
