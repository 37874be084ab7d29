package dev.ballast.ingest.social.tiktokbusiness;

import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MediaSource;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** A POST gives an address, which wants the token in another header. */
record TikTokBusinessMedia(PlatformHttp http, int maxBytes) implements MediaSource {
    private static final MediaHosts HOSTS =
            new MediaHosts(Set.of("tiktok.com", "tiktokcdn.com", "tiktokcdn-us.com", "tiktokv.com", "ibyteimg.com"));

    @Override
    public byte[] fetch(MediaRef file, Connection connection) throws IOException {
        String token =
                connection.secret("access-token").orElseThrow(() -> new IOException("the account has no access-token"));
        Map<String, String> body = Map.of(
                "business_id",
                connection.setting("business-id", ""),
                "media_id",
                file.locator(),
                "media_type",
                file.contentType().startsWith("video/") ? "VIDEO" : "IMAGE");
        HttpAnswer answer = http.exchange(
                http.post(TikTokBusinessApi.BASE.of(connection, "/business/message/media/download/"), body)
                        .header(TikTokBusinessApi.TOKEN_HEADER, token)
                        .build());
        String url = answer.body().text("data", "download_url");
        if (!answer.ok() || url == null) {
            throw new IOException("the platform answered " + answer.status());
        }
        URI address = HOSTS.check(url, TikTokBusinessApi.BASE.of(connection));
        return http.download(http.request(address).header("x-user", token).build(), maxBytes);
    }
}
