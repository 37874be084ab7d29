package dev.ballast.ingest.social.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.Accounts;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.SharedToken;
import dev.ballast.ingest.social.platform.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_telegram_update_repeats_the_secret_token() {
        SharedToken check = SharedToken.inHeader("X-Telegram-Bot-Api-Secret-Token", "secret-token");
        Map<String, String> secrets = Map.of("secret-token", "new-one", "secret-token.old", "old-one");

        assertThat(check.check(header("new-one"), Accounts.connection(Platform.TELEGRAM, secrets), NOW))
                .isEqualTo(Verdict.GENUINE);
        assertThat(check.check(header("old-one"), Accounts.connection(Platform.TELEGRAM, secrets), NOW))
                .isEqualTo(Verdict.GENUINE);
        assertThat(check.check(header("new-on"), Accounts.connection(Platform.TELEGRAM, secrets), NOW))
                .isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(check.check(header(""), Accounts.connection(Platform.TELEGRAM, Map.of("secret-token", "")), NOW))
                .isEqualTo(Verdict.NO_SECRET);
    }

    @Test
    void an_unsigned_platform_proves_itself_by_its_address() {
        SharedToken check = SharedToken.inAddress("webhook-token");
        Map<String, String> secrets = Map.of("webhook-token", "long-and-random");

        assertThat(check.check(token("long-and-random"), Accounts.connection(Platform.YOTPO, secrets), NOW))
                .isEqualTo(Verdict.GENUINE);
        assertThat(check.check(token("random"), Accounts.connection(Platform.YOTPO, secrets), NOW))
                .isEqualTo(Verdict.WRONG_SIGNATURE);
        assertThat(check.check(token(), Accounts.connection(Platform.YOTPO, secrets), NOW))
                .isEqualTo(Verdict.UNSIGNED);
        assertThat(check.check(
                        token("long-and-random", "long-and-random"), Accounts.connection(Platform.YOTPO, secrets), NOW))
                .isEqualTo(Verdict.UNSIGNED);
    }

    private static Delivery header(String value) {
        return new Delivery(Map.of("x-telegram-bot-api-secret-token", List.of(value)), Map.of(), new byte[0]);
    }

    private static Delivery token(String... values) {
        return new Delivery(Map.of(), Map.of("token", List.of(values)), new byte[0]);
    }
}
