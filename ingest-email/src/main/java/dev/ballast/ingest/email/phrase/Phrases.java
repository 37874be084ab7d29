package dev.ballast.ingest.email.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lower-case phrases, found in one pass over a text however many they are: a mail is asked for some five hundred of
 * them, and looking for each in turn took most of the reading time. Immutable.
 */
public final class Phrases {

    private final Set<String> all = new HashSet<>();
    /** By their first two characters; one of a single character is only ever the whole text. */
    private final Map<Integer, List<String>> byStart = new HashMap<>();

    private Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            if (all.add(phrase) && phrase.length() > 1) {
                byStart.computeIfAbsent(start(phrase, 0), start -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    /**
     * @param owner    the resource lies beside this class: one phrase a line, {@code #} for comments
     * @throws IllegalStateException when it is not there
     */
    public static Phrases of(Class<?> owner, String resource) {
        return new Phrases(lines(owner, resource));
    }

    /** The same with {@code [headings]}: the phrases below each, in the order of the file. */
    public static Map<String, Phrases> sections(Class<?> owner, String resource) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines(owner, resource)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        Map<String, Phrases> phrases = new LinkedHashMap<>();
        sections.forEach((name, lines) -> phrases.put(name, new Phrases(lines)));
        return phrases;
    }

    private static List<String> lines(Class<?> owner, String resource) {
        InputStream in = owner.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the jar");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text is one. */
    public boolean isOne(String lowerCase) {
        return all.contains(lowerCase);
    }

    public boolean beginOf(String lowerCase) {
        return standsAt(0, lowerCase, false);
    }

    public boolean endOf(String lowerCase) {
        return all.stream().anyMatch(lowerCase::endsWith);
    }

    /** Whether one stands anywhere, be it inside a word. */
    public boolean within(String lowerCase) {
        return search(lowerCase, false);
    }

    /** Whether one stands in the text as words of its own; scripts without spaces need no borders. */
    public boolean asWordsIn(String lowerCase) {
        return search(lowerCase, true);
    }

    private boolean search(String text, boolean words) {
        for (int at = 0; at < text.length(); at++) {
            if (standsAt(at, text, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(int at, String text, boolean words) {
        if (text.isEmpty()) {
            return false;
        }
        for (String phrase : byStart.getOrDefault(start(text, at), List.of())) {
            if (text.startsWith(phrase, at) && (!words || hasBorders(text, at, at + phrase.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBorders(String text, int from, int to) {
        if (Character.isIdeographic(text.codePointAt(from)) || text.charAt(from) > 0x3000) {
            return true;
        }
        boolean opens = from == 0 || !continuesWord(text.charAt(from - 1));
        boolean closes = to == text.length() || !continuesWord(text.charAt(to));
        return opens && closes;
    }

    /** In {@code 我的iPhone} the change of script is the border. */
    private static boolean continuesWord(char c) {
        return Character.isLetter(c) && c < 0x2E80;
    }

    private static int start(String s, int at) {
        return s.charAt(at) << 16 | (at + 1 < s.length() ? s.charAt(at + 1) : 0);
    }
}
