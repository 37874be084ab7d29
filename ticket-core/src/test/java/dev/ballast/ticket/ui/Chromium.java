package dev.ballast.ticket.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.ballast.testkit.browser.NeedsChromium;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** One browser for all tests. Playwright's own download is off: the machine's Chromium is used. */
@Singleton
class Chromium {

    private final Playwright playwright;
    private final Browser browser;

    /** On a loaded machine the broker, the service and the browser share two cores. */
    static final double PATIENCE_MS = 20_000;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var executable = NeedsChromium.Condition.executable()
                .orElseThrow(() ->
                        new IllegalStateException("no Chromium (expected: /usr/bin/chromium or BALLAST_CHROMIUM)"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // In a container tests run as root, where Chromium's own sandbox refuses to work.
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** A window of its own: nothing is remembered from another test. */
    DeskWindow open(String baseUrl, Look look) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(look.locale())
                .setColorScheme(look.scheme())
                .setViewportSize(look.width(), look.height()));
        return new DeskWindow(context);
    }

    @PreDestroy
    void close() {
        browser.close();
        playwright.close();
    }
}
