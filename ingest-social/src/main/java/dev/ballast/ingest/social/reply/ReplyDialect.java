package dev.ballast.ingest.social.reply;

import dev.ballast.ingest.social.http.HttpAnswer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one platform says what became of a call. */
public interface ReplyDialect {
    /** The reply as the platform names it; null where it names none. */
    @Nullable
    String externalId(HttpAnswer answer);

    /** The platform's own words for a refusal; never holds a secret. */
    default String reason(HttpAnswer answer) {
        String words = answer.body().text("error", "message");
        if (words == null) {
            words = answer.body().text("message");
        }
        return Objects.requireNonNullElse(words, "the platform answered " + answer.status());
    }

    default boolean accepted(HttpAnswer answer) {
        return answer.ok();
    }

    default boolean tokenRefused(HttpAnswer answer) {
        return answer.status() == 401;
    }

    default boolean rateLimited(HttpAnswer answer) {
        return answer.status() == 429;
    }

    /** Said in the body, where the platform sets no Retry-After. */
    default Optional<Duration> pause(HttpAnswer answer) {
        return Optional.empty();
    }

    /** The platform recognizes a repeated call by a key. */
    default boolean repeatable() {
        return false;
    }
}
