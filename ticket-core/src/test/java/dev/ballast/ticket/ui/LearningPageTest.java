package dev.ballast.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.ballast.ticket.ui.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.browser.NeedsChromium;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page where a shop sees and steers what the classifier learns. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
@NeedsChromium
class LearningPageTest {

    private static final String LEARNING = "**/api/learning";
    private static final String LEAST_SURE = "**/api/learning/least-sure";
    private static final String RECLASSIFICATIONS = "**/api/learning/reclassifications";

    @Inject
    Chromium chromium;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @TestHTTPResource("/")
    String desk;

    @Test
    void a_shop_that_taught_nothing_yet_is_told_how_to() {
        try (DeskWindow window = chromium.open(desk, Look.ENGLISH.in("zh-CN"))) {
            untaught(window)
                    .json(LEARNING, Map.of("newest", 0, "inUse", 0, "versions", List.of(), "corrections", List.of()));
            window.page().navigate("/?page=learning");

            assertThat(window.page().locator("ballast-versions .empty")).containsText("模型仍是出厂状态");
            assertAccessible(window.page());
            window.assertCalm();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_lesson_is_a_version_with_its_reason_and_the_way_back(boolean dark) {
        try (DeskWindow window = chromium.open(desk, (dark ? Look.ENGLISH.dark() : Look.ENGLISH).phone())) {
            untaught(window)
                    .json(LEARNING, twoLessons())
                    .on("**/api/learning/versions/1/restore", route -> answer(route, "{\"version\": 3}"));
            window.page().navigate("/?page=learning");

            var versions = window.page().locator("ballast-versions");
            assertThat(versions.getByRole(AriaRole.STATUS)).hasText("In use: version 2.");
            assertThat(versions.getByText("A ticket was corrected to “Size”").first())
                    .isVisible();
            assertThat(versions.locator("tr.withdrawn")).containsText("taken back");
            assertAccessible(window.page());

            window.page().onceDialog(Dialog::dismiss);
            button(window, "Back to 1").click();
            assertThat(asked).isEmpty();
            window.page().onceDialog(Dialog::accept);
            button(window, "Back to 1").click();

            assertThat(window.page().locator(".toast")).containsText("Back to version 1.");
            assertThat(asked).singleElement().asString().endsWith("/versions/1/restore");
            window.assertCalm();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_tickets_that_would_teach_most_are_sorted_on_the_spot(boolean dark) {
        try (DeskWindow window = chromium.open(desk, dark ? Look.ENGLISH.dark().phone() : Look.ENGLISH)) {
            FakeApi api = untaught(window)
                    .json(LEARNING, twoLessons())
                    .json(LEAST_SURE, List.of(unsure(8, "unsorted", "size", 0.12), unsure(9, "size", null, 0.31)));
            window.page().navigate("/?page=learning");

            var rows = window.page().locator("ballast-least-sure tbody tr");
            assertThat(rows.first()).containsText("#8 Ring");
            assertThat(rows.first()).containsText("Perhaps Size");
            assertThat(rows.first()).containsText("12%");
            assertThat(rows.first().getByRole(AriaRole.LINK)).hasAttribute("href", "/?ticket=t8");
            assertThat(rows.last().getByRole(AriaRole.COMBOBOX)).hasValue("size");
            assertAccessible(window.page());

            rows.first().getByRole(AriaRole.BUTTON).click();
            assertThat(asked).as("nothing was chosen").isEmpty();
            rows.first().getByRole(AriaRole.COMBOBOX).selectOption("size");
            api.on("**/api/tickets/t8", route -> {
                asked.add(route.request().postData());
                answer(route, "{}");
            });
            api.json(LEAST_SURE, List.of(unsure(9, "size", null, 0.31)));
            rows.first().getByRole(AriaRole.BUTTON).click();

            assertThat(window.page().locator(".toast")).containsText("#8 is “Size”.");
            assertThat(rows).hasCount(1);
            assertThat(rows.getByRole(AriaRole.COMBOBOX)).isFocused();
            assertThat(asked.getFirst()).contains("\"version\":3", "\"type\":\"size\"");
            window.assertCalm();
        }
    }

    @Test
    void the_difference_to_past_tickets_is_shown_before_it_is_applied() {
        try (DeskWindow window = chromium.open(desk, Look.ENGLISH)) {
            untaught(window)
                    .json(LEARNING, twoLessons())
                    .on(RECLASSIFICATIONS, route -> {
                        boolean look = route.request().method().equals("POST");
                        answer(route, look ? DIFFERENCE : "[]");
                    })
                    .on(RECLASSIFICATIONS + "/r1/apply", route -> answer(route, "{\"applied\": 1}"));
            window.page().navigate("/?page=learning");
            button(window, "Show the difference").click();

            var past = window.page().locator("ballast-reclassification");
            assertThat(past.getByRole(AriaRole.STATUS)).hasText("1 ticket would change. 40 were looked at.");
            assertThat(past.locator("tbody tr")).containsText("#7 Ring");
            assertThat(past.locator("tbody tr")).containsText("91%");
            assertAccessible(window.page());
            assertThat(asked).noneMatch(url -> url.endsWith("/apply"));

            button(window, "Apply").click();

            assertThat(window.page().locator(".toast")).containsText("Applied.");
            assertThat(past.locator("tbody")).hasCount(0);
            assertThat(asked).last().asString().endsWith("/r1/apply");
            window.assertCalm();
        }
    }

    @Test
    void a_type_of_the_shops_own_is_written_in_the_form_and_a_refusal_says_what_is_wrong() {
        try (DeskWindow window = chromium.open(desk, Look.ENGLISH)) {
            FakeApi api = untaught(window).json(LEARNING, twoLessons()).on("**/api/taxonomy/engraving", route -> {
                asked.add(route.request().postData());
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(400)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"A keyword needs three letters.\"}"));
            });
            window.page().navigate("/?page=learning");
            button(window, "Add a type").click();
            window.page().getByLabel("Code").fill("engraving");
            window.page().getByLabel("Name in English").fill("Engraving");
            window.page().locator("[name=keywords]").fill("engrav*\ngravur*");
            assertAccessible(window.page());

            button(window, "Save").click();
            assertThat(window.page().locator(".toast")).containsText("A keyword needs three letters.");
            assertThat(window.page().locator("[name=keywords]")).hasValue("engrav*\ngravur*");

            api.on("**/api/taxonomy/engraving", route -> answer(route, "{\"version\": 3}"));
            button(window, "Save").click();

            assertThat(window.page().locator(".toast")).containsText("“Engraving” is saved.");
            assertThat(window.page().locator("form.type-form")).hasCount(0);
            assertThat(asked.getFirst()).contains("\"engrav*\",\"gravur*\"");
        }
    }

    private FakeApi untaught(DeskWindow window) {
        return new FakeApi(window.page()).json(RECLASSIFICATIONS, List.of()).json(LEAST_SURE, List.of());
    }

    private void answer(Route route, String json) {
        asked.add(route.request().url());
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    private static Locator button(DeskWindow window, String name) {
        return window.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Map<String, Object> twoLessons() {
        return Map.of(
                "newest",
                2,
                "inUse",
                2,
                "versions",
                List.of(lesson(2), lesson(1)),
                "corrections",
                List.of(correction(2, false), correction(1, true)));
    }

    private static Map<String, Object> unsure(int number, String type, String guess, double confidence) {
        Map<String, Object> ticket = new HashMap<>(Map.of(
                "ticket",
                "t" + number,
                "number",
                number,
                "version",
                3,
                "subject",
                "Ring",
                "snippet",
                "It does not do what I thought",
                "type",
                type,
                "confidence",
                confidence));
        ticket.put("guess", guess);
        return ticket;
    }

    private static Map<String, Object> lesson(int number) {
        return Map.of(
                "number", number,
                "at", "2026-11-20T10:00:00Z",
                "agent", "mei",
                "reason", "correction",
                "detail", "size",
                "corrections", 1);
    }

    private static Map<String, Object> correction(int version, boolean withdrawn) {
        return Map.of(
                "ticket", "t" + version,
                "number", 7,
                "subject", "Ring",
                "was", "other",
                "type", "size",
                "agent", "mei",
                "at", "2026-11-20T10:00:00Z",
                "version", version,
                "withdrawn", withdrawn);
    }

    private static final String DIFFERENCE = """
            {"reclassification": {"id": "r1", "version": 2, "lookedAt": 40, "changes": 1, "state": "shown"},
             "changes": [{"ticket": "t7", "number": 7, "subject": "Ring", "before": "other", "after": "size",
                          "confidence": 0.91}]}
            """;
}
