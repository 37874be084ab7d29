package dev.ballast.testkit.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What Google's and Microsoft's token endpoints do, on this machine: refresh tokens become access tokens (RFC 6749
 * section 6), and a mail server asks whether an access token is good (RFC 7662).
 */
public final class OAuthServer implements AutoCloseable {

    private final HttpServer http;
    private final String user;
    private final Set<String> grants = ConcurrentHashMap.newKeySet();
    private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger issued = new AtomicInteger();

    private OAuthServer(HttpServer http, String user) {
        this.http = http;
        this.user = user;
    }

    /** @param user whose mailbox every token opens */
    public static OAuthServer start(String user) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        OAuthServer server = new OAuthServer(http, user);
        http.createContext("/token", server::token);
        http.createContext("/introspect/", server::introspect);
        http.start();
        return server;
    }

    public URI tokenEndpoint() {
        return URI.create(base() + "/token");
    }

    /** A token is appended to it. */
    public URI introspection() {
        return URI.create(base() + "/introspect/");
    }

    /** As when a person consents. */
    public void grant(String refreshToken) {
        grants.add(refreshToken);
    }

    /** As when a person changes the password: from now on {@code invalid_grant}. */
    public void withdrawGrants() {
        grants.clear();
        expireAccessTokens();
    }

    /** Those that are out there no longer open anything. */
    public void expireAccessTokens() {
        accessTokens.clear();
    }

    /** How many access tokens were given out. */
    public int issued() {
        return issued.get();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean good = form.contains("grant_type=refresh_token")
                && grants.stream().anyMatch(grant -> ("&" + form + "&").contains("&refresh_token=" + grant + "&"));
        if (!good) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"expired or revoked\"}");
            return;
        }
        String token = "access-" + issued.incrementAndGet();
        accessTokens.add(token);
        answer(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}".formatted(token));
    }

    private void introspect(HttpExchange exchange) throws IOException {
        // Dovecot appends its own credentials to the token, as to a query.
        String path = exchange.getRequestURI().getPath().split("&", 2)[0];
        boolean active = accessTokens.contains(path.substring(path.lastIndexOf('/') + 1));
        answer(exchange, 200, "{\"active\":%s,\"username\":\"%s\"}".formatted(active, user));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
