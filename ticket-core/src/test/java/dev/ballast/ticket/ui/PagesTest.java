package dev.ballast.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.ballast.ticket.ui.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.browser.NeedsChromium;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Analytics and operations, with the answers of services that do not run here. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
@NeedsChromium
class PagesTest {

    private static final String VOLUME = "**/api/analytics/volume?*";

    @Inject
    Chromium chromium;

    @TestHTTPResource("/")
    String desk;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void analytics_shows_the_months_as_a_chart_and_as_a_table(boolean dark) {
        try (DeskWindow window = chromium.open(desk, dark ? Look.ENGLISH.dark() : Look.ENGLISH)) {
            String month = YearMonth.now().toString();
            new FakeApi(window.page())
                    .json(VOLUME, Map.of("rows", List.of(row(month, "size", 30), row(month, "lost", 10)), "total", 40));
            window.page().navigate("/?page=analytics");

            assertThat(window.page().locator(".chart svg")).isVisible();
            assertThat(window.page().locator("tbody tr").first()).containsText("Size");
            assertThat(window.page().locator("tbody tr").first()).containsText("75%");
            assertThat(window.page().locator("tfoot")).containsText("40");
            assertAccessible(window.page());
            window.assertCalm();
        }
    }

    @Test
    void an_absent_analytics_service_is_named_and_asked_again() {
        try (DeskWindow window = chromium.open(desk, Look.ENGLISH.in("zh-CN"))) {
            var api = new FakeApi(window.page()).failing(VOLUME, 503);
            window.page().navigate("/?page=analytics");
            assertThat(window.page().locator("[role=alert]")).containsText("统计数据加载失败");

            api.json(VOLUME, Map.of("rows", List.of(), "total", 0));
            window.page().locator("[role=alert] button").click();

            assertThat(window.page().locator(".empty")).containsText("这段时间没有可统计的内容");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void operations_shows_lag_channels_and_what_was_set_aside(boolean dark) {
        try (DeskWindow window = chromium.open(desk, (dark ? Look.ENGLISH.dark() : Look.ENGLISH).phone())) {
            var asked = new CopyOnWriteArrayList<String>();
            new FakeApi(window.page())
                    .json("**/api/ops/lag", List.of(lag(0, 0, "OK"), lag(1, 12, "WARN")))
                    .json(
                            "**/api/ops/connectors",
                            List.of(
                                    Map.of("account", "support", "state", "needs-reconnect"),
                                    Map.of("account", "form", "state", "listening", "quiet", quiet())))
                    .json("**/api/dead-letters", List.of(letter("d1", "inbound.message.v1", "no key")))
                    .json("**/api/dead-letters?state=decided", List.of(decided()))
                    .on("**/api/dead-letters/d1/*", route -> {
                        asked.add(route.request().url());
                        route.fulfill(new Route.FulfillOptions().setStatus(204));
                    });
            window.page().navigate("/?page=operations");

            assertThat(window.page().locator(".verdict")).hasText("12 messages waiting");
            assertThat(window.page().locator("ballast-lag tbody tr")).hasCount(1);
            assertThat(window.page().getByText("Needs reconnecting")).isVisible();
            assertThat(window.page().locator("ballast-connectors")).containsText("about 23 were to be expected");
            assertThat(window.page().locator("ballast-dead-letters tbody")).containsText("2 days");
            assertAccessible(window.page());

            window.page().onceDialog(Dialog::dismiss);
            window.page()
                    .getByText("Discard", new Page.GetByTextOptions().setExact(true))
                    .click();
            window.page().getByText("Process again").click();
            assertThat(window.page().locator(".toast")).containsText("Handed over for processing again.");
            assertThat(asked).singleElement().asString().endsWith("/d1/replay");
            window.page()
                    .getByText("Decided", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(window.page().locator("ballast-dead-letters tbody")).containsText("Discarded mei");
            assertAccessible(window.page());
        }
    }

    private static Map<String, Object> letter(String id, String topic, String reason) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "topic",
                topic,
                "reason",
                reason,
                "attempts",
                1,
                "state",
                "waiting",
                "at",
                Instant.now().minus(Duration.ofHours(49)).toString()));
    }

    private static Map<String, Object> decided() {
        Map<String, Object> letter = letter("d2", "shop.order.v1", "not JSON");
        letter.putAll(Map.of(
                "state",
                "discarded",
                "decidedBy",
                "mei",
                "decidedAt",
                Instant.now().toString()));
        return letter;
    }

    private static Map<String, Object> quiet() {
        return Map.of("since", Instant.now().minus(Duration.ofHours(5)).toString(), "expected", 23.4);
    }

    private static Map<String, Object> row(String month, String type, int count) {
        return Map.of("bucket", month, "type", type, "count", count);
    }

    private static Map<String, Object> lag(int partition, int lag, String status) {
        return Map.of(
                "group",
                "ticket-core-intake",
                "topic",
                "inbound.message.v1",
                "partition",
                partition,
                "lag",
                lag,
                "lagSeconds",
                90,
                "status",
                status);
    }
}
