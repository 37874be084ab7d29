package dev.ballast.ingest.social.meta;

import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.reply.ReplyDialect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Meta's Graph API: the HTTP status says little, {@code error.code} the rest. WhatsApp speaks it as well. */
public final class GraphDialect implements ReplyDialect {
    private static final String USAGE = "X-Business-Use-Case-Usage";
    /** The token ran out or was withdrawn; the session behind it did. */
    private static final Set<String> TOKEN_INVALID = Set.of("190", "102");
    /** Application, user, page, business, messaging and pair rate limits. */
    private static final Set<String> RATE_LIMITS =
            Set.of("4", "17", "32", "613", "80006", "80007", "130429", "131048", "131056");

    @Override
    public @Nullable String externalId(HttpAnswer answer) {
        if (answer.body().has("message_id")) {
            return answer.body().text("message_id");
        }
        return answer.body().items("messages").stream()
                .map(message -> message.text("id"))
                .findFirst()
                .orElse(answer.body().text("id"));
    }

    @Override
    public boolean tokenRefused(HttpAnswer answer) {
        String code = answer.body().text("error", "code");
        return code != null && TOKEN_INVALID.contains(code);
    }

    @Override
    public boolean rateLimited(HttpAnswer answer) {
        String code = answer.body().text("error", "code");
        return answer.status() == 429 || (code != null && RATE_LIMITS.contains(code));
    }

    /** Meta sets no Retry-After; for business accounts a header holds JSON that estimates the minutes. */
    @Override
    public Optional<Duration> pause(HttpAnswer answer) {
        return answer.headers().firstValue(USAGE).stream()
                .flatMap(usage -> Payload.read(usage.getBytes(StandardCharsets.UTF_8)).stream())
                .flatMap(usage -> usage.fieldNames().stream().flatMap(business -> usage.items(business).stream()))
                .flatMapToInt(limit -> limit.number("estimated_time_to_regain_access").stream())
                .filter(minutes -> minutes > 0)
                .mapToObj(Duration::ofMinutes)
                .max(Duration::compareTo);
    }
}
