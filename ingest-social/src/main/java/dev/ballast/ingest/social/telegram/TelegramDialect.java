package dev.ballast.ingest.social.telegram;

import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.reply.ReplyDialect;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code {ok, result}} or {@code {ok: false, error_code, description}}. */
final class TelegramDialect implements ReplyDialect {
    /** As {@link TelegramParser} names messages, so that an answer to this one is recognized. */
    @Override
    public @Nullable String externalId(HttpAnswer answer) {
        String message = answer.body().text("result", "message_id");
        return message == null ? null : answer.body().text("result", "chat", "id") + ":" + message;
    }

    @Override
    public String reason(HttpAnswer answer) {
        return Objects.requireNonNullElse(
                answer.body().text("description"), "the platform answered " + answer.status());
    }

    @Override
    public boolean accepted(HttpAnswer answer) {
        return answer.ok() && answer.body().isTrue("ok");
    }

    /** A wrong token makes the address itself unknown. */
    @Override
    public boolean tokenRefused(HttpAnswer answer) {
        return answer.status() == 401 || answer.status() == 404;
    }

    @Override
    public Optional<Duration> pause(HttpAnswer answer) {
        return Optional.ofNullable(answer.body().text("parameters", "retry_after"))
                .map(Long::valueOf)
                .map(Duration::ofSeconds);
    }
}
