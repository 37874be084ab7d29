package dev.ballast.ingest.email.parse;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** HTML to the text a person sees, with its lines and paragraphs. */
final class HtmlText {

    /** Unclosed formatting tags make every HTML tree builder quadratic; real mail stays far below both bounds. */
    private static final int LONGEST = 512 * 1024;

    private static final int DEEPEST = 256;

    private static final Set<String> INVISIBLE =
            Set.of("head", "style", "script", "title", "template", "noscript", "object", "svg", "select", "textarea");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "pre", "table");
    private static final Set<String> LINES = Set.of(
            "div", "tr", "li", "dt", "dd", "section", "article", "header", "footer", "address", "center", "hr", "form",
            "body");

    private HtmlText() {}

    static Document parse(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return Jsoup.parse(html.length() <= LONGEST ? html : CleanText.cut(html, LONGEST), "", parser);
    }

    static String of(Document document) {
        Writer writer = new Writer();
        document.traverse(writer);
        return writer.text();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int hidden;
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (hidden == 0) {
                    append(text.getWholeText());
                }
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            String tag = element.normalName();
            if (isHidden(element)) {
                hidden++;
            } else if (tag.equals("br")) {
                out.append('\n');
            } else if (PARAGRAPHS.contains(tag)) {
                breakLines(2);
            } else if (LINES.contains(tag)) {
                breakLines(1);
            } else if ((tag.equals("td") || tag.equals("th")) && !atLineStart()) {
                out.append(' ');
            }
            if (tag.equals("li") && hidden == 0) {
                out.append("- ");
            }
            preformatted += tag.equals("pre") ? 1 : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            if (isHidden(element)) {
                hidden--;
            } else if (PARAGRAPHS.contains(tag)) {
                breakLines(2);
            } else if (LINES.contains(tag)) {
                breakLines(1);
            }
            preformatted -= tag.equals("pre") ? 1 : 0;
        }

        private void append(String text) {
            if (preformatted > 0) {
                out.append(text.replace("\r", ""));
                return;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                    if (!atLineStart() && out.charAt(out.length() - 1) != ' ') {
                        out.append(' ');
                    }
                } else if (c != '\u00AD' && c != '\u200B') {
                    out.append(c == '\u00A0' ? ' ' : c);
                }
            }
        }

        private boolean atLineStart() {
            return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        }

        private void breakLines(int lines) {
            if (hidden > 0) {
                return;
            }
            while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
            int have = 0;
            while (have < out.length() && out.charAt(out.length() - 1 - have) == '\n') {
                have++;
            }
            for (; have < lines && !out.isEmpty(); have++) {
                out.append('\n');
            }
        }

        String text() {
            return out.toString().strip();
        }

        private static boolean isHidden(Element element) {
            return INVISIBLE.contains(element.normalName())
                    || element.attr("style")
                            .replace(" ", "")
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("display:none");
        }
    }
}
