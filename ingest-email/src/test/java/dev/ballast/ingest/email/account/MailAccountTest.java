package dev.ballast.ingest.email.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.inbound.Platform;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailAccountTest {

    private static final Map<String, String> LEAST =
            Map.of("imap-host", "imap.example", "user", "support@shop.example");

    @Test
    void an_account_with_the_least_settings_reads_the_inbox_over_tls_and_touches_nothing() {
        MailAccount account = account(Map.of(), "password");

        assertThat(account.imap())
                .isEqualTo(new MailServer(MailServer.Protocol.IMAP, "imap.example", 993, MailServer.Tls.TLS));
        assertThat(account.folders()).containsExactly("INBOX");
        assertThat(account.afterAcknowledge()).isEqualTo(new AfterAcknowledge.Keep());
        assertThat(account.smtp()).isNull();
    }

    @Test
    void every_connection_verifies_the_servers_name_and_has_time_limits() {
        assertThat(account(Map.of(), "password").imap().properties(false, Duration.ofSeconds(60)))
                .containsEntry("mail.imap.ssl.checkserveridentity", "true")
                .containsEntry("mail.imap.ssl.enable", "true")
                .containsKeys("mail.imap.timeout", "mail.imap.connectiontimeout");
        assertThat(account(Map.of("imap-tls", "starttls"), "password").imap().properties(false, Duration.ofSeconds(60)))
                .containsEntry("mail.imap.starttls.required", "true");
    }

    @Test
    void a_refresh_token_means_oauth_with_the_providers_endpoint() {
        MailAccount account =
                account(Map.of("oauth-provider", "microsoft", "oauth-client-id", "id"), "oauth-refresh-token");

        assertThat(account.credentials()).isInstanceOfSatisfying(Credentials.OAuth.class, oauth -> {
            assertThat(oauth.tokenEndpoint().getHost()).isEqualTo("login.microsoftonline.com");
            assertThat(oauth.toString()).doesNotContain("decrypted");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "imap-tls, maybe",
        "imap-port, 99999",
        "imap-port, x",
        "after-acknowledge, burn",
        "after-acknowledge, move:",
        "first-start, some"
    })
    void a_wrong_setting_is_named_to_the_operator(String name, String value) {
        assertThatThrownBy(() -> account(Map.of(name, value), "password"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name.startsWith("imap-port") ? "imap" : name);
    }

    @Test
    void a_missing_password_is_named_to_the_operator() {
        assertThatThrownBy(() -> account(Map.of(), "something-else")).hasMessageContaining("password");
    }

    private static MailAccount account(Map<String, String> settings, String secret) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(settings);
        return MailAccount.of(
                new ChannelAccount(
                        new AccountId("support"),
                        Platform.IMAP,
                        "Shop",
                        true,
                        all,
                        Map.of(secret, new EncryptedSecret("k", "c"))),
                (channel, name) -> "decrypted");
    }
}
