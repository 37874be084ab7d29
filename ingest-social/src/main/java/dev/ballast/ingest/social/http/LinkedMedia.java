package dev.ballast.ingest.social.http;

import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MediaSource;
import java.io.IOException;
import java.net.URI;

/** Files whose address stands in the delivery. */
public record LinkedMedia(PlatformHttp http, MediaHosts hosts, ApiBase base, int maxBytes) implements MediaSource {
    @Override
    public byte[] fetch(MediaRef file, Connection connection) throws IOException {
        URI address = hosts.check(file.locator(), base.of(connection));
        return http.download(http.request(address).build(), maxBytes);
    }
}
