package dev.ballast.ingest.webform.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.webform.door.FormSettings;
import dev.ballast.ingest.webform.door.Forms;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.browser.NeedsChromium;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@NeedsChromium
@QuarkusTestResource(BallastResource.class)
@QuarkusTestResource(FormSettings.class)
class WidgetTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private static Playwright playwright;
    private static Browser browser;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private Forms forms;
    private ShopPage shop;
    private BrowserContext window;

    @BeforeAll
    static void launch() {
        Path chromium = NeedsChromium.Condition.executable()
                .orElseThrow(() -> new IllegalStateException("no Chromium (expected: /usr/bin/chromium)"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // In a container tests run as root, where Chromium's own sandbox refuses to work.
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void quit() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void open() {
        forms = new Forms(KafkaProbe.shared(), port);
        shop = new ShopPage();
        window = browser.newContext();
    }

    @AfterEach
    void close() {
        window.close();
        shop.close();
        forms.close();
    }

    @Test
    void a_visitor_on_the_shops_own_page_reaches_the_shop_with_the_keyboard_alone_and_in_a_hurry() {
        String form = form("en", "");
        Page page = window.newPage();
        page.navigate(shop.origin() + "/contact");
        page.getByLabel("E-mail").focus();
        page.keyboard().type("anna@customer.example");
        page.keyboard().press("Tab");
        page.keyboard().type("#1042");
        page.getByLabel("Your message").focus();
        page.keyboard().type("The lamp arrived broken.");
        send(page).focus();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("your message has arrived", PATIENTLY);
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(forms.messages(form)).singleElement().satisfies(message -> {
            assertThat(message.orderRef()).isEqualTo("#1042");
            assertThat(message.text()).isEqualTo("The lamp arrived broken.");
            assertThat(message.language()).isEqualTo("en");
        });
    }

    @Test
    void the_text_survives_an_outage_and_a_reload_and_arrives_once() {
        String form = form("en", "");
        window.route("**/messages", Route::abort);
        Page page = visit("/contact");
        fill(page, "E-mail", "bert@customer.example");
        fill(page, "Your message", "Where is my parcel?");
        send(page).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("kept on this device", PATIENTLY);

        page.reload();
        assertThat(page.getByLabel("Your message")).hasValue("Where is my parcel?");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("kept on this device", PATIENTLY);
        thinkAboutIt(page);
        window.unroute("**/messages");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("your message has arrived", PATIENTLY);
        assertThat(forms.messages(form)).extracting(InboundMessage::text).containsExactly("Where is my parcel?");
        page.reload();
        assertThat(page.getByLabel("Your message")).hasValue("");
    }

    @Test
    void a_lost_answer_does_not_double_the_message() {
        String form = form("en", "");
        boolean[] lost = {false};
        window.route("**/messages", route -> {
            if (lost[0] || !route.request().method().equals("POST")) {
                route.resume();
            } else {
                lost[0] = true;
                route.fetch();
                route.abort();
            }
        });
        Page page = visit("/contact");
        fill(page, "E-mail", "carl@customer.example");
        fill(page, "Your message", "Once only");
        send(page).click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("your message has arrived", PATIENTLY);
        assertThat(forms.messages(form))
                .hasSize(2)
                .extracting(InboundMessage::id)
                .containsOnly(forms.messages(form).getFirst().id());
    }

    @Test
    void what_another_channel_already_knows_is_filled_in_and_the_page_decides_the_language() {
        String form = form("de", "data-product='Leselampe'");
        Page page = visit("/contact?order=%231042&ticket=tk_1.c2ln");

        assertThat(page.getByLabel("Bestellnummer")).hasValue("#1042");
        assertThat(page.getByLabel("Artikel")).hasValue("Leselampe");
        fill(page, "E-Mail", "dora@customer.example");
        fill(page, "Ihre Nachricht", "Sie ist zerbrochen.");
        send(page, "Nachricht senden").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("ist angekommen", PATIENTLY);
        assertThat(forms.messages(form))
                .singleElement()
                .satisfies(message -> assertThat(message.inReplyTo()).containsExactly("tk_1.c2ln"));
    }

    @Test
    void what_is_wrong_is_told_at_the_field_and_focused() {
        form("en", "");
        Page page = visit("/contact");
        fill(page, "E-mail", "nobody");
        fill(page, "Your message", "Hello");
        send(page).click();

        assertThat(page.getByLabel("E-mail")).isFocused();
        assertThat(page.getByLabel("E-mail")).hasAccessibleDescription("Please enter a valid e-mail address.");
        assertThat(violations(page)).isEmpty();
    }

    @Test
    void a_page_that_the_form_does_not_list_sends_nothing() {
        String form = forms.make(Map.of("allowed-origins", "https://somebody.example"));
        shop.embed(widget(form), "en", "");
        Page page = visit("/contact");
        fill(page, "E-mail", "emil@customer.example");
        fill(page, "Your message", "Hello");
        send(page).click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("kept on this device", PATIENTLY);
        assertThat(forms.messages(form)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de", "fr", "es", "it", "pt", "ja"})
    void it_speaks_each_of_its_languages_to_the_end(String language) {
        form(language, "");
        Page page = visit("/contact");
        Object texts = page.evaluate("""
                () => [...document.querySelectorAll('div')].map((host) => host.shadowRoot).filter(Boolean)
                  .flatMap((root) => [...root.querySelectorAll('label,h2,button,p.hint')]).map((e) => e.textContent)""");

        assertThat((List<?>) texts)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        text -> assertThat(String.valueOf(text)).isNotBlank().doesNotContain("undefined"));
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".error").nth(1)).not().isEmpty();
        assertThat(violations(page)).isEmpty();
    }

    @Test
    void a_form_has_a_page_of_its_own_that_other_channels_can_point_to() {
        String form = forms.make(Map.of());
        Page page = window.newPage();
        page.navigate(forms.address(form).toString().replace("/messages", "?order=%231042&ticket=tk1.abc"));
        page.getByRole(AriaRole.BUTTON).first().waitFor();
        thinkAboutIt(page);

        assertThat(page.getByLabel("Order number")).hasValue("#1042");
        fill(page, "E-mail", "fay@customer.example");
        fill(page, "Your message", "It is broken.");
        assertThat(violations(page)).isEmpty();
        send(page).click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("your message has arrived", PATIENTLY);
        assertThat(forms.messages(form))
                .singleElement()
                .satisfies(message -> assertThat(message.inReplyTo()).containsExactly("tk1.abc"));
    }

    @Test
    void it_is_accessible_in_light_and_dark() {
        form("en", "");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            window.close();
            window = browser.newContext(
                    new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(390, 800));
            assertThat(violations(visit("/contact"))).as(scheme.name()).isEmpty();
        }
    }

    private String form(String language, String attributes) {
        String form = forms.make(Map.of("allowed-origins", shop.origin()));
        shop.embed(widget(form), language, attributes);
        return form;
    }

    private String widget(String form) {
        return forms.address(form).toString().replace("/messages", "/widget.js");
    }

    private Page visit(String path) {
        Page page = window.newPage();
        page.navigate(shop.origin() + path);
        page.getByRole(AriaRole.BUTTON).first().waitFor();
        thinkAboutIt(page);
        return page;
    }

    /** Or the time trap would put off what is sent at once, for seconds each time. */
    private static void thinkAboutIt(Page page) {
        page.evaluate("() => { const now = Date.now; Date.now = () => now() + 60000; }");
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).fill(text);
    }

    private static Locator send(Page page) {
        return send(page, "Send message");
    }

    private static Locator send(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Rule::getId).toList();
    }
}
