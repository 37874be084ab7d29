package dev.ballast.ingest.social.meta;

import dev.ballast.ingest.social.http.ApiBase;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.CredentialCheck;
import dev.ballast.ingest.social.platform.Payload;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Graph API: {@code debug_token} tells when a token ends. A token that may not ask about itself is tried on {@code /me}.
 *
 * @param base where the account's API is
 */
public record GraphCredentials(PlatformHttp http, Function<Connection, ApiBase> base) implements CredentialCheck {
    @Override
    public Optional<Standing> ask(Connection connection) throws IOException {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return Optional.empty();
        }
        HttpAnswer told = get(
                connection,
                "/debug_token?input_token=" + URLEncoder.encode(token.get(), StandardCharsets.UTF_8),
                token.get());
        Payload data = told.body().at("data");
        if (told.ok() && data.has("is_valid")) {
            return Optional.of(
                    data.isTrue("is_valid")
                            ? new Standing.Good(expiry(data).orElse(null), null, null)
                            : new Standing.Refused(reason(data)));
        }
        HttpAnswer me = told.ok() || isRefused(told) ? told : get(connection, "/me?fields=id", token.get());
        if (isRefused(me)) {
            return Optional.of(new Standing.Refused(new GraphDialect().reason(me)));
        }
        return me.ok() ? Optional.of(new Standing.Good(null, null, null)) : Optional.empty();
    }

    private HttpAnswer get(Connection connection, String path, String token) throws IOException {
        return http.exchange(http.request(base.apply(connection).of(connection, path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private static boolean isRefused(HttpAnswer answer) {
        return new GraphDialect().tokenRefused(answer);
    }

    /** Zero stands for never. */
    private static Optional<Instant> expiry(Payload data) {
        return data.time("expires_at").filter(at -> at.isAfter(Instant.EPOCH));
    }

    private static String reason(Payload data) {
        String words = data.text("error", "message");
        return words == null ? "the access token is no longer valid" : words;
    }
}
