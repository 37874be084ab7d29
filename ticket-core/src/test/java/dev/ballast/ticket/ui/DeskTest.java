package dev.ballast.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.ballast.ticket.ui.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.browser.NeedsChromium;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Inbox;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent's day: messages go in at the topic, everything else happens in the browser. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
@NeedsChromium
class DeskTest {

    @Inject
    Chromium chromium;

    @Inject
    Inbox inbox;

    @TestHTTPResource("/")
    String desk;

    private DeskWindow window;

    @AfterEach
    void the_page_never_complains() {
        window.assertCalm();
        window.close();
    }

    @Test
    void a_wrong_password_is_refused_and_the_right_one_opens_the_desk() {
        window = chromium.open(desk, Look.ENGLISH);
        window.page().navigate("/");

        window.submit("guessed");

        assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("User or password is wrong");
        assertAccessible(window.page());

        window.submit(DeskApi.PASSWORD);

        assertThat(window.page().locator(".list-pane h2")).hasText("Tickets");
    }

    @Test
    void a_message_appears_live_and_its_row_says_what_matters() {
        window = chromium.open(desk, Look.ENGLISH).logInLive();

        arrives("live@example.com", "Refund please", "I want my money back for order #5011, at once.");

        var row = window.row("live@example.com");
        assertThat(row).containsText("Refund please");
        assertThat(row).containsText("I want my money back");
        assertThat(row.locator(".chip-risk")).containsText("Refund");
        assertThat(row).containsText("5011");
        assertThat(window.page().locator(".list-pane > [role=status]")).containsText("Refund please");
    }

    @Test
    void a_row_that_arrives_above_moves_neither_the_choice_nor_what_is_on_screen() {
        // A list that fits on the screen has nowhere to scroll to; only a longer one can hold a row in place.
        for (int n = 1; n <= 12; n++) {
            arrives("waiting" + n + "@example.com", "Waiting " + n, "Where is my parcel?");
        }
        window = chromium.open(desk, Look.ENGLISH).logInLive();
        window.row("waiting12@example.com").click();
        var before = window.row("waiting12@example.com").boundingBox();

        arrives("newcomer@example.com", "Newcomer", "The shirt is too small.");

        assertThat(window.page().locator(".arrivals")).containsText("1 new ticket");
        assertThat(window.page().locator(".row-chosen")).containsText("waiting12@example.com");
        assertThat(window.row("waiting12@example.com").boundingBox().y).isCloseTo(before.y, within(1.0));
        window.page().locator(".arrivals").click();
        assertThat(window.rows().first()).containsText("newcomer@example.com");
        assertThat(window.page().locator(".arrivals")).isHidden();
    }

    @Test
    void search_and_filters_narrow_the_list_and_survive_a_reload() {
        arrives("searched@example.com", "Blue kettle", "Where is my parcel? Tracking says nothing new.");
        window = chromium.open(desk, Look.ENGLISH).logInLive();

        window.search("blue kettle");

        assertThat(window.rows()).hasCount(1);
        window.page().reload();
        assertThat(window.row("searched@example.com")).isVisible();
        assertThat(window.rows()).hasCount(1);
        window.page().locator(".filter-toggle").click();
        window.page().getByLabel("Channel").selectOption("email");
        assertThat(window.row("searched@example.com")).isVisible();
        window.page().getByLabel("Channel").selectOption("review");
        assertThat(window.page().locator(".list-pane .empty")).containsText("Nothing fits these filters");
        assertAccessible(window.page());
        window.page().locator(".list-pane .empty button").click();
        assertThat(window.row("searched@example.com")).isVisible();
    }

    @Test
    void files_are_attached_kept_over_a_reload_taken_away_and_sent() {
        arrives("clips@example.com", "How to return", "How do I send the lamp back?");
        window = chromium.open(desk, Look.ENGLISH).logInLive().search("How to return");
        window.row("clips@example.com").click();
        var files = window.page().locator(".reply .attachments li");

        window.page()
                .locator(".reply input[type=file]")
                .setInputFiles(new FilePayload[] {payload("label.pdf"), payload("wrong.pdf")});
        assertThat(files).hasCount(2);
        assertThat(files.nth(1)).not().containsText("uploading");
        window.page().getByLabel("Remove wrong.pdf").click();
        assertAccessible(window.page());
        window.page().locator(".reply textarea").fill("With this label.");
        window.page().reload();
        assertThat(files).hasCount(1);
        assertThat(files).containsText("label.pdf");
        window.page().locator(".reply .primary").click();

        var sent = window.page().locator(".message-out .attachments li");
        assertThat(sent).containsText("label.pdf");
        assertThat(files).hasCount(0);
    }

    @Test
    void a_link_to_the_form_is_put_into_the_answer() {
        String form = "contact-" + UUID.randomUUID();
        DeskApi.admin()
                .body(Map.of("id", form, "platform", "webform", "enabled", true))
                .post("/api/channels")
                .then()
                .statusCode(201);
        arrives("guided@example.com", "Broken cup", "The cup arrived broken.");
        window = chromium.open(desk, Look.ENGLISH).logInLive().search("Broken cup");
        window.row("guided@example.com").click();
        window.page().locator(".reply textarea").fill("Please send us a picture:");

        window.page().getByText("Insert a link to the form").click();

        assertThat(window.page().locator(".reply textarea"))
                .hasValue(Pattern.compile("Please send us a picture:\n\\S+/forms/contact-\\S+ticket=tk1\\.\\S+\n"));
    }

    private static FilePayload payload(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_ticket_is_read_noted_answered_and_resolved_by_keyboard() {
        arrives("keys@example.com", "Broken lamp", "The lamp arrived broken. Order #5012.");
        window = chromium.open(desk, Look.ENGLISH).logInLive().search("Broken lamp");
        assertThat(window.rows()).hasCount(1);
        window.press("Escape", "j");
        assertThat(window.page().locator(".message-text")).containsText("The lamp arrived broken");
        assertThat(window.page().locator(".side")).containsText("Words that told: ");

        window.press("n").page().keyboard().type("Asked the warehouse.");
        window.press("Control+Enter");
        assertThat(window.page().locator(".message-note")).containsText("Asked the warehouse.");
        assertThat(window.page().locator(".message-note header")).containsText("Internal note · Admin");

        window.press("Escape", "r").page().keyboard().type("I am sorry, a new one is on its way.");
        window.page().reload();
        assertThat(window.page().locator("textarea")).hasValue("I am sorry, a new one is on its way.");
        window.page().locator("textarea").press("Control+Enter");
        assertThat(window.page().locator(".message-out")).containsText("a new one is on its way");
        assertAccessible(window.page());

        window.press("Escape", "e");
        window.page().locator("dialog [type=submit]").click();
        assertThat(window.page().locator("dialog [role=alert]")).containsText("Choose both");
        window.page().locator("dialog [name=type]").selectOption("damaged");
        window.page().locator("dialog [name=resolution]").selectOption("reshipped");
        window.page().locator("dialog [type=submit]").click();
        assertThat(window.page().locator(".ticket .chip-status-resolved")).isVisible();
    }

    @Test
    void the_type_an_agent_sets_is_the_one_shown_and_told_by_its_name() {
        arrives("retyped@example.com", "Grey mug", "The mug is grey, in the picture it was blue.");
        window = chromium.open(desk, Look.ENGLISH).logInLive().search("Grey mug");
        window.row("retyped@example.com").click();
        var type = window.page().locator(".ticket-head select");

        for (String code : List.of("damaged", "pre-sale", "size")) {
            window.page().waitForResponse(DeskTest::isOfOneTicket, () -> type.selectOption(code));
            assertThat(window.page().locator(".ticket-head .sure")).hasText("100%");
            assertThat(type).hasValue(code);
            assertThat(window.row("retyped@example.com").locator(".chip-type"))
                    .containsText(type.locator("option:checked").textContent());
        }

        window.page().locator(".side summary").click();
        assertThat(window.page().locator(".activity li").last()).containsText("Problem set to Size does not fit");
    }

    private static boolean isOfOneTicket(Response response) {
        return response.request().method().equals("GET") && response.url().matches(".*/api/tickets/[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 1200, 1000, 900, 770, 600})
    void a_window_of_any_width_shows_the_whole_bar(int width) {
        window = chromium.open(desk, Look.ENGLISH.wide(width)).logInLive();

        var logOut = window.page().getByLabel("Log out");
        assertThat(logOut).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(window.page().locator(".bar nav a").last())
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertAccessible(window.page());
    }

    @Test
    void the_desk_speaks_chinese_in_the_dark() {
        arrives("zh@example.com", "颜色不一样", "收到的杯子颜色和图片不一样,可以退货吗?");
        window =
                chromium.open(desk, Look.ENGLISH.in("zh-CN").dark()).logInLive().search("颜色不一样");

        window.row("zh@example.com").click();

        assertThat(window.page().locator(".reply .primary")).hasText("发送回复");
        assertThat(window.page().locator("html")).hasAttribute("lang", "zh-Hans");
        assertAccessible(window.page());
        window.page().locator(".bar .preference select").first().selectOption("en");
        assertThat(window.page().locator(".reply .primary")).hasText("Send reply");
    }

    @Test
    void on_a_phone_one_goes_from_the_list_to_the_ticket_and_back() {
        arrives("phone@example.com", "Size", "The jacket is too small, I need L.");
        window = chromium.open(desk, Look.ENGLISH.phone()).logInLive().search("phone@example.com");
        assertThat(window.rows()).hasCount(1);
        assertAccessible(window.page());

        window.row("phone@example.com").click();

        assertThat(window.page().locator(".message-text")).containsText("jacket is too small");
        assertThat(window.page().locator(".list-pane")).isHidden();
        assertAccessible(window.page());
        window.page().locator(".back-link").click();
        assertThat(window.row("phone@example.com")).isVisible();
    }

    private void arrives(String from, String subject, String text) {
        var message = Messages.mail(from).saying(subject, text).at(Instant.now());
        inbox.take(message);
    }
}
