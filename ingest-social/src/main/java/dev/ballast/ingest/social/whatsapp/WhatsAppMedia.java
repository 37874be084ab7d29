package dev.ballast.ingest.social.whatsapp;

import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MediaSource;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** An id leads to an address that is good for minutes, and wants the same token again. */
record WhatsAppMedia(PlatformHttp http, int maxBytes) implements MediaSource {
    static final ApiBase BASE = new ApiBase("api-base", "https://graph.facebook.com/v22.0");
    private static final MediaHosts HOSTS = new MediaHosts(Set.of("fbsbx.com", "fbcdn.net", "facebook.com"));

    @Override
    public byte[] fetch(MediaRef file, Connection connection) throws IOException {
        String bearer = "Bearer "
                + connection
                        .secret("access-token")
                        .orElseThrow(() -> new IOException("the account has no access-token"));
        HttpAnswer answer = http.exchange(http.request(BASE.of(connection, "/" + file.locator()))
                .header("Authorization", bearer)
                .build());
        String url = answer.body().text("url");
        if (!answer.ok() || url == null) {
            throw new IOException("the platform answered " + answer.status());
        }
        URI address = HOSTS.check(url, BASE.of(connection));
        return http.download(
                http.request(address).header("Authorization", bearer).build(), maxBytes);
    }
}
