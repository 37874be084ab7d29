package dev.ballast.ingest.email.quote;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/** Takes the quotes out of an HTML mail by the marks that mail programs leave in it. */
public final class HtmlQuotes {

    /** Quotes closed in an element of their own: text after them, an inline reply, stays. */
    private static final String CLOSED = String.join(
            ", ",
            "blockquote[type=cite]",
            "blockquote.gmail_quote",
            "blockquote.protonmail_quote",
            "blockquote.tutanota_quote",
            "blockquote[style*=border-left]",
            "blockquote[id*=cid:]",
            ".gmail_attr",
            ".moz-cite-prefix",
            ".moz-forward-container",
            ".yahoo_quoted",
            ".yahoo-quoted-begin",
            ".protonmail_quote",
            ".zmail_extra",
            ".ntes-mailmaster-quote",
            "#isReplyContent",
            "#OLK_SRC_BODY_SECTION",
            "#mail-editor-reference-message-container",
            "[name=messageReplySection]",
            ".gmail_signature",
            ".moz-signature",
            "#ms-outlook-mobile-signature",
            "#ydp-signature",
            "[id^=ydp][class*=signature]",
            "includetail");

    /** Marks of a beginning: all that follows in the document is the old mail. */
    private static final String OPENING =
            "#divRplyFwdMsg, #appendonsend, #divReplyFwdMsg, #reply-intro, hr#stopSpelling, " + "hr[id=replySplit]";

    /** The line Outlook draws above the header of the old mail; customers draw lines too, so the header decides. */
    private static final String RULED = "div[style*=border-top:solid], div[style*=border-top: solid], "
            + "div[style*=border-top-style: solid], div[style*=border-top: 1px solid]";

    /** How many plain quotes are looked at: each costs the text before it. */
    private static final int MOST_QUOTES = 100;

    /** How far before a quote its introduction is looked for: nodes, characters. */
    private static final int MOST_BEFORE = 6;

    private static final int LONGEST_BEFORE = 1_000;

    private HtmlQuotes() {}

    public static void removeFrom(Document document) {
        // Opening marks inside a closed quote belong to the quote: those go first.
        closedQuotes(document).remove();
        Element opening = document.selectFirst(OPENING);
        if (opening == null) {
            opening = document.select(RULED).stream()
                    .filter(HtmlQuotes::holdsHeader)
                    .findFirst()
                    .orElse(null);
        }
        if (opening != null && opening != document.body()) {
            removeFrom(opening);
        }
    }

    private static boolean holdsHeader(Element ruled) {
        List<String> lines = ruled.wholeText().strip().lines().toList();
        return !lines.isEmpty() && HeaderBlock.startsAt(lines, 0);
    }

    private static Elements closedQuotes(Document document) {
        Elements quotes = document.select(CLOSED);
        for (Element quote : document.select("div.gmail_quote, div.gmail_quote_container")) {
            // With a blockquote inside, only that is the quote: people answer between its pieces.
            if (quote.selectFirst("blockquote") == null) {
                quotes.add(quote);
            }
        }
        document.select("blockquote").stream()
                .limit(MOST_QUOTES)
                .filter(HtmlQuotes::isIntroduced)
                .forEach(quotes::add);
        return quotes;
    }

    /** Right behind "Ann wrote:". Customers indent their own words too, so the element alone says nothing. */
    private static boolean isIntroduced(Element quote) {
        Node before = quote.previousSibling();
        for (Element level = quote; before == null && level.parent() instanceof Element parent; level = parent) {
            before = level.previousSibling();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; before != null && i < MOST_BEFORE && text.length() < LONGEST_BEFORE; i++) {
            text.insert(0, before instanceof Element element ? element.wholeText() + "\n" : before.outerHtml());
            before = before.previousSibling();
        }
        List<String> lines = text.toString()
                .lines()
                .map(Marks::plain)
                .filter(line -> !line.isBlank())
                .toList();
        int last = lines.size();
        return IntStream.range(Math.max(0, last - 3), last).anyMatch(at -> at + Attribution.linesAt(lines, at) == last);
    }

    private static void removeFrom(Element opening) {
        Element before = opening.previousElementSibling();
        if (before != null && before.normalName().equals("hr")) {
            before.remove();
        }
        for (Element level = opening; level != null && !level.normalName().equals("body"); ) {
            Element parent = level.parent();
            while (level.nextSibling() instanceof Node next) {
                next.remove();
            }
            level = parent;
        }
        opening.remove();
    }
}
