package dev.ballast.ingest.social.telegram;

import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.ingest.social.platform.MediaSource;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** {@code getFile} gives a path, the path gives the bytes; bots get at most 20 MB. */
record TelegramMedia(PlatformHttp http, int maxBytes) implements MediaSource {
    @Override
    public byte[] fetch(MediaRef file, Connection connection) throws IOException {
        URI method = BotApi.method(connection, "getFile").orElseThrow(TelegramMedia::noToken);
        HttpAnswer answer = http.exchange(
                http.post(method, Map.of("file_id", file.locator())).build());
        String path = answer.body().text("result", "file_path");
        if (!answer.ok() || path == null) {
            throw new IOException("the platform answered " + answer.status());
        }
        URI address = BotApi.file(connection, path).orElseThrow(TelegramMedia::noToken);
        return http.download(http.request(address).build(), maxBytes);
    }

    private static IOException noToken() {
        return new IOException("the account has no bot-token");
    }
}
