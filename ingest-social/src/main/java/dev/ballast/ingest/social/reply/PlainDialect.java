package dev.ballast.ingest.social.reply;

import dev.ballast.ingest.social.http.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** HTTP as it is meant: the status says it all. @param idField where the answer names the new reply */
public record PlainDialect(String idField) implements ReplyDialect {
    @Override
    public @Nullable String externalId(HttpAnswer answer) {
        return answer.body().text(idField);
    }
}
