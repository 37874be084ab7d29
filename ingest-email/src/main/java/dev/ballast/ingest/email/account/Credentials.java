package dev.ballast.ingest.email.account;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How an account proves itself to its servers. Their text form shows no secret. */
public sealed interface Credentials {

    String user();

    record Password(String user, String password) implements Credentials {
        @Override
        public String toString() {
            return "Password[" + user + "]";
        }
    }

    /**
     * OAuth 2.0 with XOAUTH2.
     *
     * @param tokenEndpoint exchanges the refresh token for access tokens
     * @param scope         asked for, null to take what the grant has
     */
    record OAuth(
            String user,
            URI tokenEndpoint,
            String clientId,
            @Nullable String clientSecret,
            String refreshToken,
            @Nullable String scope)
            implements Credentials {
        OAuth withRefreshToken(String renewed) {
            return new OAuth(user, tokenEndpoint, clientId, clientSecret, renewed, scope);
        }

        @Override
        public String toString() {
            return "OAuth[" + user + " at " + tokenEndpoint.getHost() + "]";
        }
    }
}
