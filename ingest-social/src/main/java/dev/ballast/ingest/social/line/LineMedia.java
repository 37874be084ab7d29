package dev.ballast.ingest.social.line;

import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MediaSource;
import java.io.IOException;

/** Content by message id, from a host of its own. */
record LineMedia(PlatformHttp http, int maxBytes) implements MediaSource {
    private static final ApiBase BASE = new ApiBase("data-api-base", "https://api-data.line.me");

    @Override
    public byte[] fetch(MediaRef file, Connection connection) throws IOException {
        if (!file.locator().chars().allMatch(Character::isLetterOrDigit)) {
            throw new IOException("kept elsewhere, by another service");
        }
        String token =
                connection.secret("access-token").orElseThrow(() -> new IOException("the account has no access-token"));
        return http.download(
                http.request(BASE.of(connection, "/v2/bot/message/" + file.locator() + "/content"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                maxBytes);
    }
}
