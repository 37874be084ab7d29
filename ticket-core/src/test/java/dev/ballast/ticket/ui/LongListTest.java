package dev.ballast.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.browser.NeedsChromium;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list when it is long, when a request fails, and when the live stream is cut. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
@NeedsChromium
class LongListTest {

    private static final String LIST = "**/api/tickets?*";

    @Inject
    Chromium chromium;

    @TestHTTPResource("/")
    String desk;

    private DeskWindow window;

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void of_ten_thousand_tickets_no_more_than_sixty_rows_are_in_the_page() {
        window = chromium.open(desk, Look.ENGLISH);
        new FakeApi(window.page()).tickets(10_000);
        window.page().navigate("/");
        assertThat(window.row("#1")).not().hasCount(0);

        for (int loaded = 100; loaded <= 1_200; loaded += 100) {
            scrollDownTo("Customer " + loaded);
            assertThat(window.rows().count()).isBetween(1, 60);
        }

        window.assertCalm();
    }

    /** Again and again, as a person does: the end may still be that of the page before. */
    private void scrollDownTo(String customer) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            if (window.row(customer).isVisible()) {
                return true;
            }
            window.page().locator(".ticket-scroll").evaluate("list => { list.scrollTop = list.scrollHeight; }");
            return false;
        });
    }

    @Test
    void the_keys_walk_on_over_rows_that_were_not_loaded_yet() {
        window = chromium.open(desk, Look.ENGLISH);
        var api = new FakeApi(window.page()).tickets(350);
        api.on("**/api/tickets/0*", route -> route.abort());
        window.page().navigate("/");
        assertThat(window.rows()).not().hasCount(0);

        for (int step = 0; step < 215; step++) {
            window.press("j");
        }

        assertThat(window.page().locator(".row-chosen")).isFocused();
        assertThat(window.page().locator(".row-chosen .row-number")).hasText("#215");
        window.press("k");
        assertThat(window.page().locator(".row-chosen .row-number")).hasText("#214");
    }

    @Test
    void a_failed_load_is_said_and_tried_again() {
        window = chromium.open(desk, Look.ENGLISH);
        var api = new FakeApi(window.page()).tickets(3).failing(LIST, 503);
        window.page().navigate("/");
        var problem = window.page().locator(".list-pane [role=alert]");
        assertThat(problem).containsText("The tickets could not be loaded.");

        api.works(LIST);
        problem.locator("button").click();

        assertThat(window.rows()).hasCount(3);
        assertThat(problem).isHidden();
    }

    @Test
    void a_cut_stream_is_told_calmly_and_what_was_missed_is_made_up_for() {
        window = chromium.open(desk, Look.ENGLISH);
        var api = new FakeApi(window.page()).tickets(3).streamBreaks();
        window.page().navigate("/");
        assertThat(window.page().locator(".live")).hasText("Reconnecting. The list may be a little old.");
        assertThat(window.rows()).hasCount(3);

        api.silentlyAdd(99).streamOpens();

        assertThat(window.row("Customer 99")).isVisible();
    }
}
