package dev.ballast.ingest.email.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Lower-case phrases of many languages from a resource beside this class, one a line, {@code #} for comments. */
final class Phrases {

    private final List<String> phrases;

    private Phrases(List<String> phrases) {
        this.phrases = phrases;
    }

    static Phrases from(String resource) {
        InputStream in = Phrases.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the jar");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Phrases(lines.lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOne(String lowerCase) {
        return phrases.contains(lowerCase);
    }

    boolean beginOf(String lowerCase) {
        return phrases.stream().anyMatch(lowerCase::startsWith);
    }

    boolean endOf(String lowerCase) {
        return phrases.stream().anyMatch(lowerCase::endsWith);
    }

    /** Whether one stands in the text as a word of its own; scripts without spaces need no borders. */
    boolean within(String lowerCase) {
        return phrases.stream().anyMatch(phrase -> standsIn(phrase, lowerCase));
    }

    private static boolean standsIn(String phrase, String text) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            boolean ideographic = Character.isIdeographic(phrase.codePointAt(0)) || phrase.charAt(0) > 0x3000;
            int end = at + phrase.length();
            boolean opens = at == 0 || !Character.isLetter(text.charAt(at - 1));
            boolean closes = end == text.length() || !Character.isLetter(text.charAt(end));
            if (ideographic || (opens && closes)) {
                return true;
            }
        }
        return false;
    }
}
