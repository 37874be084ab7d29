package dev.ballast.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.ballast.ticket.ui.Accessibility.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.browser.NeedsChromium;
import dev.ballast.ticket.Inbox;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agent says which messages are one problem and which customers one person, in a real browser, by keyboard. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
@NeedsChromium
class SortMessagesTest {

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
    void a_second_problem_is_split_off_by_keys_and_put_back_by_undo() {
        window = chromium.open(desk, Look.ENGLISH).logInLive();
        Messages first = Messages.dm("psid-keys", "Keyboard Customer")
                .saying("", "Where is my parcel keysword?")
                .at(minutesAgo(10));
        inbox.take(first);
        inbox.take(first.id("keys-2")
                .saying("", "And where is the manual keysword?")
                .at(minutesAgo(1)));
        window.search("keysword");
        window.row("Keyboard Customer").click();
        assertThat(window.page().locator("ballast-message")).hasCount(2);

        window.page().locator("#ticket-title").focus();
        window.press("m");
        assertThat(window.page().locator(".pick").first()).isFocused();
        window.page().locator(".pick").last().focus();
        window.press("Space");
        assertThat(window.page().locator(".regroup-bar")).containsText("1 message chosen");
        assertAccessible(window.page());
        window.page().locator(".regroup-bar button").first().focus();
        window.press("Enter");

        assertThat(window.page().locator(".toast")).containsText("The customer sees nothing of it.");
        assertThat(window.page().locator("ballast-message")).hasCount(1);
        window.page().locator(".toast-offer").click();

        assertThat(window.page().locator(".toast")).containsText("As it was before.");
        assertThat(window.page().locator("ballast-message")).hasCount(2);
    }

    @Test
    void a_suggested_duplicate_shows_its_reasons_and_is_merged_with_one_click() {
        window = chromium.open(desk, Look.ENGLISH).logInLive();
        inbox.take(Messages.mail("first.half@example.com")
                .saying("Order", "Where is my order #8801? halvesword")
                .at(minutesAgo(20)));
        inbox.take(Messages.mail("second.half@example.com")
                .from(new Sender("second.half@example.com", null, "second.half@example.com", null, false))
                .saying("Order", "Where is my order #8801? halvesword")
                .at(minutesAgo(5)));
        window.search("halvesword");
        window.row("first.half@example.com").click();

        var suggestion = window.page().locator(".suggestions li").first();
        assertThat(suggestion).containsText("both name order 8801");
        assertAccessible(window.page());
        suggestion.getByRole(AriaRole.BUTTON).first().click();

        assertThat(window.page().locator("ballast-message")).hasCount(2);
        assertThat(window.page().locator(".notice-quiet")).containsText("Holds this one too");
        assertThat(window.row("second.half@example.com")).hasCount(0);
        window.page().locator(".toast-offer").click();
        assertThat(window.page().locator("ballast-message")).hasCount(1);
        assertThat(window.row("second.half@example.com")).hasCount(1);
    }

    @Test
    void a_customers_page_says_how_they_write_and_who_may_be_the_same() {
        inbox.take(Messages.mail("twice@example.com").saying("Order", "Where is my parcel?"));
        inbox.take(Messages.form("twice@example.com").saying("Order", "Is nobody there?"));
        window = chromium.open(desk, Look.ENGLISH.in("zh-CN").dark()).logInLive();
        window.search("twice@example.com");
        window.row("twice@example.com").last().click();

        window.page().locator(".customer-link").click();

        assertThat(window.page().locator(".customer h1")).containsText("twice@example.com");
        assertThat(window.page().locator(".customer")).containsText("可能是同一人");
        assertAccessible(window.page());
        window.page().getByText("是同一人", exactly()).click();
        assertThat(window.page().locator(".customer")).containsText("为什么认为是同一人");
        window.page().locator(".toast-offer").click();
        assertThat(window.page().locator(".toast")).containsText("已恢复原样");
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** The newest are at the top of the list, whatever else was written before. */
    private static Instant minutesAgo(int minutes) {
        return Instant.now().minus(Duration.ofMinutes(minutes));
    }
}
