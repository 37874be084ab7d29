package dev.ballast.ingest.social.telegram;

import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.platform.Connection;
import java.net.URI;
import java.util.Optional;

/** Addresses of the Bot API. They hold the token, so they stand in no message and no log. */
final class BotApi {
    private static final ApiBase BASE = new ApiBase("api-base", "https://api.telegram.org");

    private BotApi() {}

    static Optional<URI> method(Connection connection, String method) {
        return connection.secret("bot-token").map(token -> BASE.of(connection, "/bot" + token + "/" + method));
    }

    static Optional<URI> file(Connection connection, String path) {
        return connection.secret("bot-token").map(token -> BASE.of(connection, "/file/bot" + token + "/" + path));
    }
}
