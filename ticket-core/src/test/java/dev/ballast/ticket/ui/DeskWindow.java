package dev.ballast.ticket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.ballast.ticket.DeskApi;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The desk in a browser window, with the few moves that every test makes. */
final class DeskWindow implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    DeskWindow(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // Asking "who am I" before the log-in is answered with 401, and browsers report every 401.
            if (message.type().equals("error") && !message.location().contains("/api/session")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** What the page complained about: errors on the console, exceptions nobody caught. */
    List<String> complaints() {
        return complaints;
    }

    DeskWindow logIn() {
        page.navigate("/");
        return submit(DeskApi.PASSWORD);
    }

    DeskWindow submit(String password) {
        page.locator("[name=login]").fill("admin");
        page.locator("[name=password]").fill(password);
        page.locator("[type=submit]").click();
        return this;
    }

    /** Logs in and waits for the live stream, so that nothing published from now on is missed. */
    DeskWindow logInLive() {
        logIn();
        page.locator(".live-on").waitFor();
        return this;
    }

    DeskWindow search(String words) {
        page.getByRole(AriaRole.SEARCHBOX).fill(words);
        return this;
    }

    Locator rows() {
        return page.locator("a.row");
    }

    Locator row(String text) {
        return rows().filter(new Locator.FilterOptions().setHasText(text));
    }

    DeskWindow press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** The number of the ticket whose row is chosen. */
    String chosen() {
        return page.locator(".row-chosen .row-number").textContent();
    }

    void assertCalm() {
        assertThat(complaints).isEmpty();
    }

    /** Browsers put every refused request on the console; a refusal that the test provoked is no complaint. */
    void assertCalmBut(String provoked) {
        assertThat(complaints).allSatisfy(complaint -> assertThat(complaint).contains(provoked));
    }

    @Override
    public void close() {
        context.close();
    }
}
