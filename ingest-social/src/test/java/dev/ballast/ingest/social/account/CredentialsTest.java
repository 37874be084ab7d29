package dev.ballast.ingest.social.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.Accounts;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.CredentialCheck.Standing;
import dev.ballast.testkit.platform.Answer;
import dev.ballast.testkit.platform.ApiServer;
import dev.ballast.testkit.platform.LineSimulator;
import dev.ballast.testkit.platform.MetaSimulator;
import dev.ballast.testkit.platform.TelegramSimulator;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialsTest {
    @ParameterizedTest
    @EnumSource(names = {"MESSENGER", "INSTAGRAM", "WHATSAPP"})
    void meta_says_when_a_token_ends_and_that_it_has_ended(Platform platform) throws IOException {
        try (MetaSimulator meta = new MetaSimulator("good")) {
            meta.tokenEnds(1_800_000_000L);

            assertThat(ask(platform, meta.api().base(), "good"))
                    .contains(new Standing.Good(Instant.ofEpochSecond(1_800_000_000L), null, null));
            assertThat(ask(platform, meta.api().base(), "ran-out")).containsInstanceOf(Standing.Refused.class);
        }
    }

    @Test
    void telegram_says_what_waits_and_why() throws IOException {
        try (ApiServer telegram = ApiServer.start(call -> Answer.json(
                200,
                Map.of(
                        "ok",
                        true,
                        "result",
                        Map.of(
                                "pending_update_count",
                                7,
                                "last_error_date",
                                TestPlatforms.NOW.getEpochSecond() - 60,
                                "last_error_message",
                                "Connection refused"))))) {
            assertThat(ask(Platform.TELEGRAM, telegram.base(), "t"))
                    .contains(new Standing.Good(null, 7L, "Telegram cannot deliver: Connection refused"));
        }
        try (TelegramSimulator telegram = new TelegramSimulator("good")) {
            assertThat(ask(Platform.TELEGRAM, telegram.api().base(), "good"))
                    .contains(new Standing.Good(null, 0L, null));
            assertThat(ask(Platform.TELEGRAM, telegram.api().base(), "bad")).containsInstanceOf(Standing.Refused.class);
        }
    }

    @Test
    void line_knows_its_bot_or_does_not() throws IOException {
        try (LineSimulator line = new LineSimulator("good")) {
            assertThat(ask(Platform.LINE, line.api().base(), "good")).containsInstanceOf(Standing.Good.class);
            assertThat(ask(Platform.LINE, line.api().base(), "bad")).containsInstanceOf(Standing.Refused.class);
        }
    }

    @Test
    void a_platform_that_is_away_says_nothing_about_the_token() {
        URI nobody;
        try (ApiServer gone = ApiServer.start(call -> Answer.notFound())) {
            nobody = gone.base();
        }
        assertThatIOException().isThrownBy(() -> ask(Platform.MESSENGER, nobody, "t"));
    }

    private static Optional<Standing> ask(Platform platform, URI base, String token) throws IOException {
        Connection connection = new Connection(
                Accounts.account(
                        "shop",
                        platform,
                        Map.of("api-base", base.toString()),
                        Map.of("access-token", token, "bot-token", token)),
                Accounts.CIPHER);
        return TestPlatforms.all().of(platform).orElseThrow().credentials().ask(connection);
    }
}
