package dev.ballast.ticket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What can be measured of a page's accessibility, as it stands now. */
final class Accessibility {

    /**
     * Axe leaves contrast undecided wherever something is positioned, as list rows are. So it is measured here: every
     * visible text against the nearest painted ground behind it, by WCAG 2.2 (1.4.3), large text included at 4.5.
     */
    private static final String FAINT_TEXTS = """
            () => {
              const rgba = (css) => { const n = css.match(/[\\d.]+/g).map(Number); return [n[0], n[1], n[2], n[3] ?? 1]; };
              const luminance = ([r, g, b]) => [r, g, b]
                .map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const ground = (e) => {
                for (let at = e; at; at = at.parentElement) {
                  const color = rgba(getComputedStyle(at).backgroundColor);
                  if (color[3] === 1) return color;
                }
                return [255, 255, 255];
              };
              const faint = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode.textContent.trim();
                const e = texts.currentNode.parentElement;
                if (text === '' || e.closest('.only-read,svg,noscript,option,[disabled]') || !e.checkVisibility({ opacityProperty: true })) continue;
                const [a, b] = [luminance(rgba(getComputedStyle(e).color)), luminance(ground(e))];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) faint.push(ratio.toFixed(2) + ' ' + e.className + ': ' + text.slice(0, 40));
              }
              return faint;
            }""";

    private Accessibility() {}

    static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(violations).as("axe").isEmpty();
        assertThat((List<?>) page.evaluate(FAINT_TEXTS))
                .as("contrast under 4.5")
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels to scroll sideways")
                .isNotPositive();
    }
}
