package dev.ballast.ingest.social.line;

import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.CredentialCheck;
import java.io.IOException;
import java.util.Optional;

/** Asks for the bot's own profile; LINE does not say when a token ends. */
record LineCredentials(PlatformHttp http) implements CredentialCheck {
    @Override
    public Optional<Standing> ask(Connection connection) throws IOException {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return Optional.empty();
        }
        HttpAnswer answer = http.exchange(http.request(LineReplies.BASE.of(connection, "/v2/bot/info"))
                .header("Authorization", "Bearer " + token.get())
                .build());
        if (answer.status() == 401) {
            return Optional.of(new Standing.Refused("LINE refuses the access token"));
        }
        return answer.ok() ? Optional.of(new Standing.Good(null, null, null)) : Optional.empty();
    }
}
