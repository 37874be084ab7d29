package dev.ballast.ingest.email.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final AccessTokens tokens = new AccessTokens(now::get, (grant, refreshToken) -> kept.add(refreshToken));
    private HttpServer endpoint;
    private volatile int status = 200;

    @BeforeEach
    void startEndpoint() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/token", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String body = status == 200
                    ? "{\"access_token\":\"access-%d\",\"expires_in\":3600,\"refresh_token\":\"next-%d\"}"
                            .formatted(requests.size(), requests.size())
                    : "{\"error\":\"invalid_grant\"}";
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        endpoint.start();
    }

    @AfterEach
    void stopEndpoint() {
        endpoint.stop(0);
    }

    @Test
    void a_token_is_used_until_shortly_before_it_expires() throws Exception {
        assertThat(tokens.passwordFor(oauth())).isEqualTo("access-1");
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(50)));
        assertThat(tokens.passwordFor(oauth())).isEqualTo("access-1");
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(6)));
        assertThat(tokens.passwordFor(oauth())).isEqualTo("access-2");

        assertThat(requests.get(1)).contains("refresh_token=next-1").contains("grant_type=refresh_token");
    }

    @Test
    void a_token_that_the_mail_server_refused_is_renewed() throws Exception {
        tokens.passwordFor(oauth());
        tokens.discard(oauth());

        assertThat(tokens.passwordFor(oauth())).isEqualTo("access-2");
    }

    @Test
    void a_withdrawn_grant_needs_a_person_and_a_broken_endpoint_only_time() {
        status = 400;
        assertThatThrownBy(() -> tokens.passwordFor(oauth()))
                .isInstanceOf(NeedsReconnect.class)
                .hasMessageContaining("invalid_grant");
        status = 503;
        assertThatThrownBy(() -> tokens.passwordFor(oauth())).isInstanceOf(IOException.class);
    }

    @Test
    void an_open_mailbox_minds_a_withdrawn_grant_but_no_endpoint_that_is_away() throws Exception {
        tokens.keepFresh(oauth());
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(58)));
        status = 503;
        tokens.keepFresh(oauth());
        status = 400;
        assertThatThrownBy(() -> tokens.keepFresh(oauth())).isInstanceOf(NeedsReconnect.class);
    }

    @Test
    void a_grant_that_was_kept_is_not_renewed_again_when_its_account_comes_back_with_it() throws Exception {
        tokens.passwordFor(oauth());

        assertThat(kept).containsExactly("next-1");
        assertThat(tokens.passwordFor(oauth().withRefreshToken("next-1"))).isEqualTo("access-1");
        assertThat(requests).hasSize(1);
    }

    private Credentials.OAuth oauth() {
        URI uri = URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/token");
        return new Credentials.OAuth("support@shop.example", uri, "id", null, "first", null);
    }
}
