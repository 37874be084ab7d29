package dev.ballast.ingest.social.telegram;

import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Payload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bot's updates at Telegram, which keeps them for a day. */
record UpdateQueue(PlatformHttp http, Connection connection) {
    /** How long Telegram holds an empty answer back. */
    private static final int WAIT_SECONDS = 25;

    private static final Duration ANSWER_BY = Duration.ofSeconds(WAIT_SECONDS + 10);

    sealed interface Answer {
        record Updates(List<Payload> updates) implements Answer {}

        record TokenRefused() implements Answer {}

        record Problem(String reason) implements Answer {}
    }

    /** The updates after {@code last}; asking so also makes Telegram forget those before. */
    Answer after(long last) {
        Optional<URI> method = BotApi.method(connection, "getUpdates");
        if (method.isEmpty()) {
            return new Answer.TokenRefused();
        }
        Map<String, Object> body = Map.of(
                "offset", last + 1, "limit", 100, "timeout", WAIT_SECONDS, "allowed_updates", TelegramParser.UPDATES);
        HttpRequest request = http.post(method.get(), body).timeout(ANSWER_BY).build();
        try {
            return read(http.exchange(request));
        } catch (IOException e) {
            return new Answer.Problem("Telegram cannot be reached");
        }
    }

    private static Answer read(HttpAnswer answer) {
        if (answer.ok() && answer.body().isTrue("ok")) {
            return new Answer.Updates(answer.body().items("result"));
        }
        TelegramDialect dialect = new TelegramDialect();
        return dialect.tokenRefused(answer)
                ? new Answer.TokenRefused()
                // 409: a webhook is set, or somebody else polls the same bot.
                : new Answer.Problem(dialect.reason(answer));
    }
}
