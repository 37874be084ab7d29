package dev.ballast.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.ballast.ticket.ui.Accessibility.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.browser.NeedsChromium;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's own rules, in a real browser against the real service. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
@NeedsChromium
class RulesPageTest {

    @Inject
    Chromium chromium;

    @TestHTTPResource("/")
    String desk;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thresholds_are_saved_refused_where_they_cross_and_set_back(boolean dark) {
        try (DeskWindow window =
                chromium.open(desk, dark ? Look.ENGLISH.dark() : Look.ENGLISH).logInLive()) {
            Page page = window.page();
            named(page, "Rules", AriaRole.LINK).click();
            String shipped = page.getByLabel("Joins by itself from").inputValue();
            page.getByLabel("Joins by itself from").fill("90");
            named(page, "Save", AriaRole.BUTTON).click();
            assertThat(page.locator(".toast")).containsText("Holds for every message from now on.");
            assertThat(page.locator(".rules")).containsText("Set by admin");

            page.getByLabel("Suggested from").fill("95");
            named(page, "Save", AriaRole.BUTTON).click();
            assertThat(page.locator("[role=alert]")).containsText("at least as sure");
            assertAccessible(page);

            named(page, "As shipped", AriaRole.BUTTON).click();
            assertThat(page.getByLabel("Joins by itself from")).hasValue(shipped);
            window.assertCalm();
        }
    }

    private static Locator named(Page page, String name, AriaRole role) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
