package dev.ballast.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.ballast.ticket.ui.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.browser.NeedsChromium;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Channels page against the real API; connectors are played by records on their topics. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
@NeedsChromium
class ChannelsPageTest {

    @Inject
    Chromium chromium;

    @Inject
    KafkaProbe kafka;

    @TestHTTPResource("/")
    String desk;

    private final String id = "acc-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_mailbox_is_connected_by_keyboard_and_its_state_shows() {
        try (DeskWindow window = enter(Look.ENGLISH)) {
            Page page = window.page();
            page.getByRole(AriaRole.LINK, named("Connect a channel")).press("Enter");
            assertThat(page.locator(".platforms li").first()).isVisible();
            assertAccessible(page);
            page.getByRole(AriaRole.LINK, named("Mailbox")).press("Enter");

            page.getByLabel("Short name").fill(id);
            page.getByLabel("Incoming server (IMAP)").fill("https://imap.example.com");
            page.getByRole(AriaRole.BUTTON, named("Connect")).press("Enter");
            assertThat(page.getByLabel("Incoming server (IMAP)")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Incoming server (IMAP)")).isFocused();
            assertThat(page.locator("#field-password-problem")).hasText("Please fill this in.");
            assertAccessible(page);

            page.getByLabel("Incoming server (IMAP)").fill("imap.example.com");
            page.getByLabel("User name").fill("support@example.com");
            page.locator("#field-password").fill("hunter2");
            page.locator("#field-password").press("Enter");

            assertThat(page.locator(".toast")).containsText("takes it up within seconds");
            assertThat(page.locator("h1")).hasText(id);
            assertThat(page.locator("#field-password")).hasValue("");
            assertThat(page.locator(".channel-now")).containsText("Starting");
            report(ConnectorState.NEEDS_RECONNECT, "the server refuses the login");
            assertThat(page.locator(".channel-now")).containsText("the server refuses the login");
            assertAccessible(page);
            assertThat(onTopic().settings()).containsEntry("imap-host", "imap.example.com");
            window.assertCalmBut("422");
        }
    }

    @Test
    void what_the_shop_enters_elsewhere_can_be_copied_and_a_stored_secret_is_not_shown_again() {
        try (DeskWindow window = enter(Look.ENGLISH)) {
            Page page = window.page();
            page.navigate("/?page=channels&connect=messenger");
            page.getByLabel("Short name").fill(id);
            page.locator("#field-app-secret").fill("from-meta");
            assertThat(page.locator(".copy").nth(0)).containsText("/webhooks/meta/" + id);
            assertThat(page.locator(".copy").nth(1)).containsText("‹verify-token›");

            page.getByRole(AriaRole.BUTTON, named("Make one")).click();
            String token = page.locator("#field-verify-token").inputValue();
            assertThat(token).hasSizeGreaterThan(20);
            assertThat(page.locator(".copy").nth(1)).containsText(token);
            page.getByRole(AriaRole.BUTTON, named("Connect")).click();

            assertThat(page.locator("h1")).hasText(id);
            assertThat(page.locator(".copy").nth(1)).containsText(token);
            page.reload();
            assertThat(page.locator(".copy").nth(1)).containsText("‹verify-token›");
            assertThat(page.content()).doesNotContain(token).doesNotContain("from-meta");
            window.assertCalm();
        }
    }

    @Test
    void a_trial_says_in_words_what_works_and_what_does_not() {
        try (DeskWindow window = enter(Look.ENGLISH.in("zh-CN"))) {
            Page page = window.page();
            new FakeApi(page)
                    .json(
                            "**/api/channels/trial",
                            Map.of("steps", List.of(step("IMAP", true, "登录成功。"), step("SMTP", false, "密码错误"))));
            page.navigate("/?page=channels&connect=imap");

            page.getByRole(AriaRole.BUTTON, named("测试")).click();

            assertThat(page.locator(".trial-good")).containsText("登录成功。");
            assertThat(page.locator(".trial-bad")).containsText("密码错误");
            assertAccessible(page);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_account_is_switched_off_and_removed(boolean dark) {
        put(new ChannelAccount(new AccountId(id), Platform.WEBFORM, "Form " + id, true, Map.of(), Map.of()));
        Look look = Look.ENGLISH.phone();
        try (DeskWindow window = enter(dark ? look.dark() : look)) {
            Page page = window.page();
            Locator card = page.locator(".channel").filter(new Locator.FilterOptions().setHasText(id));
            report(ConnectorState.LISTENING, null);
            assertThat(card.locator(".chip")).hasText("Listening");
            assertAccessible(page);

            card.getByRole(AriaRole.BUTTON).click();
            assertThat(card.locator(".chip")).hasText("Stopped");
            assertThat(onTopic().enabled()).isFalse();

            card.getByRole(AriaRole.LINK).click();
            assertAccessible(page);
            page.onceDialog(Dialog::accept);
            page.getByRole(AriaRole.BUTTON, named("Remove")).click();
            assertThat(card).hasCount(0);
            window.assertCalm();
        }
    }

    private DeskWindow enter(Look look) {
        DeskWindow window = chromium.open(desk, look).logIn();
        window.page().locator(".bar nav").waitFor();
        new FakeApi(window.page()).json("**/api/ops/connectors", List.of());
        window.page().locator(".bar nav a[href*='page=channels']").click();
        window.page().locator("ballast-channels h1").waitFor();
        return window;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Map<String, Object> step(String what, boolean works, String words) {
        return Map.of(
                "what", Map.of("en", what, "zh", what), "works", works, "words", Map.of("en", words, "zh", words));
    }

    private void put(ChannelAccount account) {
        kafka.publish(EventType.CHANNEL_ACCOUNT, Event.of("/desk/mei", Instant.now(), id, account));
    }

    private void report(ConnectorState state, String reason) {
        Instant now = Instant.now();
        ConnectorStatus status = new ConnectorStatus(
                new AccountId(id),
                Platform.IMAP,
                "ingest-email",
                "test",
                state,
                reason,
                now,
                null,
                null,
                3L,
                null,
                now);
        kafka.publish(EventType.CONNECTOR_STATUS, Event.of("/test", now, id, status));
    }

    private ChannelAccount onTopic() {
        return kafka.events(EventType.CHANNEL_ACCOUNT).stream()
                .filter(event -> event.key().equals(id))
                .reduce((first, second) -> second)
                .orElseThrow()
                .data();
    }
}
