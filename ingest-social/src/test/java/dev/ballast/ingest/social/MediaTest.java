package dev.ballast.ingest.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.http.MediaHosts;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.MediaRef;
import dev.ballast.testkit.platform.Answer;
import dev.ballast.testkit.platform.ApiServer;
import dev.ballast.testkit.platform.LineSimulator;
import dev.ballast.testkit.platform.MetaSimulator;
import dev.ballast.testkit.platform.TelegramSimulator;
import dev.ballast.testkit.platform.TikTokSimulator;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {
    private static final byte[] PICTURE = {1, 2, 3};

    @Test
    void files_come_the_way_each_platform_serves_them() throws IOException {
        try (MetaSimulator meta = new MetaSimulator("token");
                TelegramSimulator telegram = new TelegramSimulator("token");
                LineSimulator line = new LineSimulator("token");
                TikTokSimulator tiktok = new TikTokSimulator("token", "secret")) {
            String address = meta.keep("77", "image/jpeg", PICTURE);
            telegram.keep("file9", "image/jpeg", PICTURE);
            line.keep("325708", "image/jpeg", PICTURE);
            tiktok.keep("media5", "image/jpeg", PICTURE);

            assertThat(fetch(Platform.MESSENGER, meta.api(), address)).isEqualTo(PICTURE);
            assertThat(fetch(Platform.WHATSAPP, meta.api(), "77")).isEqualTo(PICTURE);
            assertThat(fetch(Platform.TELEGRAM, telegram.api(), "file9")).isEqualTo(PICTURE);
            assertThat(fetch(Platform.LINE, line.api(), "325708")).isEqualTo(PICTURE);
            assertThat(fetch(Platform.TIKTOK, tiktok.api(), "media5")).isEqualTo(PICTURE);
        }
    }

    @Test
    void a_redirect_is_not_followed_and_a_large_file_not_read_to_its_end() {
        try (ApiServer api = ApiServer.start(call -> call.path().equals("/large")
                ? Answer.file("image/jpeg", new byte[(1 << 20) + 1])
                : new Answer(302, Map.of("Location", "http://127.0.0.1:1/secret"), new byte[0]))) {
            assertThatThrownBy(() -> fetch(Platform.MESSENGER, api, api.base() + "/moved"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("302");
            assertThatThrownBy(() -> fetch(Platform.MESSENGER, api, api.base() + "/large"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("larger");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:8080/api/tickets",
                "https://127.0.0.1/",
                "https://fbcdn.net.evil.example/a.jpg",
                "https://evilfbcdn.net/a.jpg",
                "https://scontent.fbcdn.net@evil.example/a.jpg",
                "https://user@scontent.fbcdn.net/a.jpg",
                "https://scontent.fbcdn.net:8443/a.jpg",
                "http://scontent.fbcdn.net/a.jpg",
                "https://[::1]/",
                "file:///etc/passwd",
                "gopher://scontent.fbcdn.net/",
                "//scontent.fbcdn.net/a.jpg",
                "IMAGE_URL",
                "https://exa mple/"
            })
    void an_address_outside_the_platform_is_never_asked(String address) {
        MediaHosts hosts = new MediaHosts(Set.of("fbcdn.net"));

        assertThatThrownBy(() -> hosts.check(address, URI.create("https://graph.facebook.com/v22.0")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void the_platforms_own_hosts_are_asked() throws IOException {
        MediaHosts hosts = new MediaHosts(Set.of("fbcdn.net"));

        assertThat(hosts.check("https://scontent.xx.FBCDN.net/a.jpg?oh=1", URI.create("https://graph.facebook.com")))
                .hasHost("scontent.xx.FBCDN.net");
    }

    private static byte[] fetch(Platform platform, ApiServer api, String locator) throws IOException {
        String base = api.base().toString();
        Connection connection = new Connection(
                Accounts.account(
                        "shop",
                        platform,
                        Map.of("api-base", base, "data-api-base", base),
                        Map.of("access-token", "token", "bot-token", "token")),
                Accounts.CIPHER);
        return TestPlatforms.all()
                .of(platform)
                .orElseThrow()
                .media()
                .fetch(new MediaRef("picture", "image/jpeg", locator, null), connection);
    }
}
