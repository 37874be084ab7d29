package dev.ballast.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.browser.NeedsChromium;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A hostile mail, shown as the customer formatted it. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
@NeedsChromium
class FormattedMailTest {

    private static final String HOSTILE = """
            <p style="color: #900">Good <b>day</b></p>
            <img src="https://tracker.invalid/pixel.gif" onerror="parent.document.title = 'owned'">
            <div style="background: url(https://tracker.invalid/back.png)">boxed</div>
            <link rel="stylesheet" href="https://tracker.invalid/style.css">
            <script>parent.document.title = 'owned'</script>
            <form action="https://tracker.invalid/"><input name="password"></form>
            <a href="javascript:alert(1)">click</a><svg onload="alert(1)"></svg>
            """;

    @Inject
    Chromium chromium;

    @TestHTTPResource("/")
    String desk;

    @Test
    void formatted_mail_runs_nothing_and_names_no_remote_image_until_asked() {
        try (DeskWindow window = chromium.open(desk, Look.ENGLISH)) {
            List<String> told = new CopyOnWriteArrayList<>();
            window.page().onRequest((Request request) -> {
                if (request.url().contains("tracker.invalid")) {
                    told.add(request.url());
                }
            });
            new FakeApi(window.page())
                    .tickets(1)
                    .json("**/api/tickets/" + TicketJson.id(1), TicketJson.detail(1, HOSTILE));
            window.page().navigate("/?ticket=" + TicketJson.id(1));

            assertThat(window.page().locator(".message-addresses dt"))
                    .hasText(new String[] {"From", "Reply to", "To", "Cc"});
            assertThat(window.page().locator(".message-addresses dd")).hasText(new String[] {
                "Contact form <form@example.com>",
                "Eve <eve@example.com>",
                "support@shop.example",
                "Leo <leo@example.com>"
            });
            window.page().getByText("Show what was cut").click();
            assertThat(window.page().locator(".message-text")).containsText("> what was quoted");
            window.page().getByText("Show as formatted mail").click();

            var frame = window.page().frameLocator(".mail-frame");
            assertThat(frame.locator("b")).hasText("day");
            assertThat(frame.locator("script, form, input, svg, link, [onerror], [href^=javascript]"))
                    .hasCount(0);
            assertThat(window.page().locator(".notice-quiet")).containsText("1 remote image is blocked");
            assertThat(window.page()).hasTitle("Ballast");
            assertThat(told).isEmpty();

            window.page().getByText("Show images").click();
            assertThat(frame.locator("img")).hasAttribute("src", "https://tracker.invalid/pixel.gif");
        }
    }
}
