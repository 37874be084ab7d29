package dev.ballast.ticket.triage;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages that their letters give away. */
final class Script {

    private Script() {}

    /** @return null for Latin letters, for scripts of many languages and for texts without letters */
    static @Nullable String language(String text) {
        Map<Character.UnicodeScript, Integer> seen = new EnumMap<>(Character.UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < Math.min(text.length(), 2_000); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (c > 0x24F) {
                    seen.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                }
            }
        }
        int kana = count(seen, Character.UnicodeScript.HIRAGANA) + count(seen, Character.UnicodeScript.KATAKANA);
        int han = count(seen, Character.UnicodeScript.HAN);
        // A Chinese text may quote a Japanese product name; a Japanese one is never without particles.
        if (kana > 0 && kana * 5 >= han && (kana + han) * 3 >= letters) {
            return "ja";
        }
        if (han * 4 >= letters && han > 0) {
            return "zh";
        }
        return byAlphabet(seen, letters);
    }

    private static @Nullable String byAlphabet(Map<Character.UnicodeScript, Integer> seen, int letters) {
        for (Map.Entry<Character.UnicodeScript, Integer> script : seen.entrySet()) {
            if (script.getValue() * 2 > letters) {
                return switch (script.getKey()) {
                    case HANGUL -> "ko";
                    case CYRILLIC -> "ru";
                    case ARABIC -> "ar";
                    case GREEK -> "el";
                    case HEBREW -> "he";
                    case THAI -> "th";
                    default -> null;
                };
            }
        }
        return null;
    }

    private static int count(Map<Character.UnicodeScript, Integer> seen, Character.UnicodeScript script) {
        return seen.getOrDefault(script, 0);
    }
}
