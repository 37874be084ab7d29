package dev.ballast.ingest.social.meta;

import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.reply.ReplyDialect;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Meta's Graph API: the HTTP status says little, {@code error.code} the rest. WhatsApp speaks it as well. */
public final class GraphDialect implements ReplyDialect {
    private static final String TOKEN_INVALID = "190";
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
        return TOKEN_INVALID.equals(answer.body().text("error", "code"));
    }

    @Override
    public boolean rateLimited(HttpAnswer answer) {
        String code = answer.body().text("error", "code");
        return answer.status() == 429 || (code != null && RATE_LIMITS.contains(code));
    }
}
