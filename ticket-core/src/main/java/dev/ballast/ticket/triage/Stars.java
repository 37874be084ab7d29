package dev.ballast.ticket.triage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stars that a review gives in its words: "2 stars", "fünf Sterne", "★★☆☆☆", "星1つ". Every repetition is bounded. */
final class Stars {

    private static final int READ = 400;

    /** Without one of these no pattern fits: the patterns cost more than the whole rest of a classification. */
    private static final List<String> HINTS = List.of("star", "stern", "toile", "estrel", "stell", "星", "★", "☆");

    private static final List<String> NUMBERS = List.of(
            "0|zero|null|zéro|cero|zero|零|ゼロ",
            "1|one|ein|eine|einen|une?|una|uma|um|un|一|１",
            "2|two|zwei|deux|dos|due|duas|两|兩|二|２",
            "3|three|drei|trois|tres|tre|três|三|３",
            "4|four|vier|quatre|cuatro|quattro|quatro|四|４",
            "5|five|fünf|cinq|cinco|cinque|五|５");

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\p{L}\\d.,])(?:(" + String.join(")|(", NUMBERS)
                    + ")) ?(?:/ ?5 ?)?(?:stars?\\b|sterne?n?\\b|étoiles?\\b|"
                    + "etoiles?\\b|estrellas?\\b|stell[ae]\\b|estrelas?\\b|つ星|[颗顆]星|星(?=[。，,.！! ]|$))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern JAPANESE =
            Pattern.compile("星(?:(" + String.join(")|(", NUMBERS) + "))(?:つ|個|です|。|、|\\s|$|にし)");

    private static final Pattern DRAWN = Pattern.compile("(★{1,5})☆{0,5}|(☆{5})");

    private Stars() {}

    /** @return 0 to 5; null where the text gives none */
    static @Nullable Integer in(String text) {
        String beginning = text.substring(0, Math.min(text.length(), READ)).toLowerCase(Locale.ROOT);
        if (HINTS.stream().noneMatch(beginning::contains)) {
            return null;
        }
        Matcher drawn = DRAWN.matcher(beginning);
        if (drawn.find()) {
            return drawn.group(1) == null ? 0 : drawn.group(1).length();
        }
        Integer written = number(WRITTEN.matcher(beginning));
        return written == null ? number(JAPANESE.matcher(beginning)) : written;
    }

    private static @Nullable Integer number(Matcher matcher) {
        if (matcher.find()) {
            for (int stars = 0; stars < NUMBERS.size(); stars++) {
                if (matcher.group(stars + 1) != null) {
                    return stars;
                }
            }
        }
        return null;
    }
}
