package dev.ballast.ingest.email.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.connector.ask.Trial;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.email.account.AccessTokens;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTrialTest {

    private static final AccountId ID = new AccountId("support");
    private static final String USER = "support@shop.example";

    private final SecretCipher cipher = new SecretCipher("a-test-key-of-at-least-32-characters");
    private final MailboxTrial trial = new MailboxTrial(
            (account, name) -> cipher.decrypt(
                    account.id(), name, Objects.requireNonNull(account.secrets().get(name))),
            new AccessTokens(Clock.systemUTC(), (grant, token) -> false));
    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.SMTP.dynamicPort()});

    @BeforeEach
    void start() {
        server.start();
        server.setUser(USER, USER, "a-password");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mailbox_that_works_is_told_for_reading_and_for_sending() {
        List<Trial.Step> steps = trial.of(account("a-password", Map.of())).steps();

        assertThat(steps).extracting(Trial.Step::works).containsExactly(true, true);
        assertThat(steps.getFirst().what().en()).contains("INBOX");
        assertThat(steps.getFirst().words().zh()).contains("0");
    }

    @Test
    void a_wrong_password_is_told_without_repeating_it() {
        List<Trial.Step> steps = trial.of(account("guessed-it", Map.of())).steps();

        assertThat(steps).extracting(Trial.Step::works).containsExactly(false, false);
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(step.words().en()).contains("let nobody in").doesNotContain("guessed-it"));
    }

    @Test
    void a_server_that_does_not_exist_is_named_while_the_other_one_works() {
        List<Trial.Step> steps = trial.of(account("a-password", Map.of("imap-host", "no-such-host.invalid")))
                .steps();

        assertThat(steps).extracting(Trial.Step::works).containsExactly(false, true);
        assertThat(steps.getFirst().words().en()).contains("no host named no-such-host.invalid");
    }

    @Test
    void a_folder_that_does_not_exist_is_told_beside_one_that_does() {
        List<Trial.Step> steps = trial.of(account("a-password", Map.of("folders", "INBOX,Nowhere")))
                .steps();

        assertThat(steps).extracting(Trial.Step::works).containsExactly(true, false, true);
        assertThat(steps.get(1).what().en()).contains("Nowhere");
    }

    @Test
    void settings_that_cannot_be_are_told_before_anything_is_tried() {
        assertThat(trial.of(account("a-password", Map.of("imap-tls", "perhaps")))
                        .steps())
                .singleElement()
                .satisfies(step -> assertThat(step.words().en()).contains("imap-tls"));
    }

    private ChannelAccount account(String password, Map<String, String> other) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "imap-host", "127.0.0.1",
                "imap-port", String.valueOf(server.getImap().getPort()),
                "imap-tls", "none",
                "smtp-host", "127.0.0.1",
                "smtp-port", String.valueOf(server.getSmtp().getPort()),
                "smtp-tls", "none",
                "user", USER));
        settings.putAll(other);
        return new ChannelAccount(
                ID,
                Platform.IMAP,
                "Support",
                true,
                settings,
                Map.of("password", cipher.encrypt(ID, "password", password)));
    }
}
