package dev.ballast.ingest.email.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlQuotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=gmail_quote><div class=gmail_attr>On Monday Shop wrote:</div><blockquote class=gmail_quote>old</blockquote></div>",
                "<blockquote type=\"cite\"><div>old</div></blockquote>",
                "<div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">From: Shop</div><div>old</div>",
                "<div class=\"yahoo_quoted\">old</div>",
                "<div class=\"moz-cite-prefix\">Shop wrote:</div><blockquote type=cite>old</blockquote>",
                "<span id=\"OLK_SRC_BODY_SECTION\">old</span>",
                "<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Shop<br><b>Sent:</b> Monday<br><b>To:</b> Ann</p></div><p>old</p>",
                "<div class=gmail_quote>---------- Forwarded message ----------<br>old</div>",
                "<div class=\"gmail_signature\">old</div>"
            })
    void quotes_of_the_common_programs_are_taken_out(String quote) {
        assertThat(without("<div>new words</div>" + quote)).isEqualTo("new words");
    }

    @Test
    void an_answer_between_the_pieces_of_a_quote_stays() {
        assertThat(without(
                        "<div class=gmail_quote><blockquote>old 1</blockquote><p>my answer</p><blockquote>old 2</blockquote></div>"
                                .replace("<blockquote>", "<blockquote class=gmail_quote>")))
                .isEqualTo("my answer");
    }

    @Test
    void a_quote_without_any_mark_is_known_by_what_introduces_it() {
        String attribution = "<div>16.11.2026, 09:30, \"Shop\" &lt;s@shop.example&gt;:</div>";

        assertThat(without(attribution + "<blockquote>Which size?</blockquote><p>Large.</p>"))
                .isEqualTo("16.11.2026, 09:30, \"Shop\" <s@shop.example>: Large.");
        assertThat(without("<p>The label says:</p><blockquote>fragile</blockquote>"))
                .isEqualTo("The label says: fragile");
    }

    @Test
    void a_box_that_the_customer_drew_stays() {
        assertThat(without("<p>see</p><div style='border-top: 1px solid'>my measurements</div>"))
                .isEqualTo("see my measurements");
    }

    private static String without(String html) {
        Document document = Jsoup.parse(html);
        HtmlQuotes.removeFrom(document);
        return document.text();
    }
}
