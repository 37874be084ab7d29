package dev.ballast.ingest.email.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What to log in with: the password, or an access token that is renewed a few minutes before it expires (RFC 6749
 * section 6). Access tokens live in memory only. Thread-safe.
 */
public final class AccessTokens {

    private static final Logger LOG = Logger.getLogger(AccessTokens.class);
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final GrantStore grants;
    private final Map<Credentials.OAuth, Token> tokens = new ConcurrentHashMap<>();
    private final Map<Credentials.OAuth, ReentrantLock> renewals = new ConcurrentHashMap<>();
    private @Nullable HttpClient http;

    /** @param refreshToken providers may hand out a new one with each token */
    private record Token(String access, Instant expiresAt, String refreshToken) {}

    /** @param grants is offered each refresh token that an endpoint hands out */
    public AccessTokens(InstantSource clock, GrantStore grants) {
        this.clock = clock;
        this.grants = grants;
    }

    /**
     * @throws NeedsReconnect when the endpoint refuses the grant
     * @throws IOException when the endpoint did not answer
     */
    public String passwordFor(Credentials credentials) throws IOException, NeedsReconnect {
        return switch (credentials) {
            case Credentials.Password(String user, String password) -> password;
            case Credentials.OAuth oauth -> token(oauth);
        };
    }

    /**
     * Renews a token that is about to expire, so that a withdrawn grant is noticed while the mailbox is still open. An
     * endpoint that does not answer is none of an open mailbox's worries.
     *
     * @throws NeedsReconnect when the endpoint refuses the grant
     */
    public void keepFresh(Credentials credentials) throws NeedsReconnect {
        try {
            passwordFor(credentials);
        } catch (IOException e) {
            LOG.debugf("the token of %s is not renewed yet: %s", credentials.user(), e.getMessage());
        }
    }

    /** When the current token ends, null before the first and for passwords. */
    public @Nullable Instant expiresAt(Credentials credentials) {
        return switch (credentials) {
            case Credentials.Password(String user, String password) -> null;
            case Credentials.OAuth oauth -> {
                Token token = tokens.get(oauth);
                yield token == null ? null : token.expiresAt();
            }
        };
    }

    /** Forgets a token that a server refused, so that the next login gets a new one. */
    public void discard(Credentials credentials) {
        if (credentials instanceof Credentials.OAuth oauth) {
            tokens.computeIfPresent(oauth, (key, token) -> new Token("", Instant.MIN, token.refreshToken()));
        }
    }

    /** One renewal at a time for an account; a slow endpoint keeps no other account waiting. */
    private String token(Credentials.OAuth oauth) throws IOException, NeedsReconnect {
        ReentrantLock renewal = renewals.computeIfAbsent(oauth, key -> new ReentrantLock());
        renewal.lock();
        try {
            return currentOrRenewed(oauth);
        } finally {
            renewal.unlock();
        }
    }

    private String currentOrRenewed(Credentials.OAuth oauth) throws IOException, NeedsReconnect {
        Token known = tokens.get(oauth);
        if (known != null && clock.instant().plus(MARGIN).isBefore(known.expiresAt())) {
            return known.access();
        }
        String refresh = known == null ? oauth.refreshToken() : known.refreshToken();
        Token renewed = renew(oauth, refresh);
        tokens.put(oauth, renewed);
        if (!renewed.refreshToken().equals(refresh) && grants.keep(oauth, renewed.refreshToken())) {
            // The account comes back with that grant in a moment and needs no further renewal for it.
            tokens.put(oauth.withRefreshToken(renewed.refreshToken()), renewed);
        }
        return renewed.access();
    }

    private Token renew(Credentials.OAuth oauth, String refresh) throws IOException, NeedsReconnect {
        HttpRequest request = HttpRequest.newBuilder(oauth.tokenEndpoint())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(oauth, refresh)))
                .build();
        HttpResponse<String> response = send(request);
        JsonNode json = readable(response.body());
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            throw new NeedsReconnect("the token endpoint %s refuses the grant: %s"
                    .formatted(
                            oauth.tokenEndpoint().getHost(), json.path("error").asText("no reason given")));
        }
        String access = json.path("access_token").asText("");
        if (response.statusCode() != 200 || access.isEmpty()) {
            throw new TokenEndpointAway(oauth.tokenEndpoint().getHost(), "answered " + response.statusCode());
        }
        Instant expiresAt = clock.instant().plusSeconds(json.path("expires_in").asLong(3_600));
        return new Token(access, expiresAt, json.path("refresh_token").asText(refresh));
    }

    private static String form(Credentials.OAuth oauth, String refresh) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", refresh);
        fields.put("client_id", oauth.clientId());
        fields.put("client_secret", oauth.clientSecret());
        fields.put("scope", oauth.scope());
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(String.valueOf(field.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client().send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenEndpointAway(request.uri().getHost(), "was not waited for");
        } catch (IOException e) {
            throw new TokenEndpointAway(request.uri().getHost(), "cannot be reached: " + e);
        }
    }

    /** Made when first needed: most shops log in with passwords. */
    private synchronized HttpClient client() {
        HttpClient made = http;
        if (made == null) {
            made = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
            http = made;
        }
        return made;
    }

    private static JsonNode readable(String body) {
        try {
            return EventCodec.MAPPER.readTree(body);
        } catch (IOException e) {
            return EventCodec.MAPPER.createObjectNode();
        }
    }
}
