package dev.ballast.ingest.email.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The charset of bytes that do not say, or say it wrongly: UTF-8 when legal, else the East Asian or Cyrillic set in
 * which they read most like writing, else windows-1252. Only the first bytes are looked at.
 */
final class CharsetGuess {

    private static final int SAMPLE = 16 * 1024;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<Charset> JAPANESE = Set.of(Charset.forName("windows-31j"), Charset.forName("EUC-JP"));
    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("GB18030"),
            Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"),
            Charset.forName("Big5-HKSCS"),
            Charset.forName("x-windows-949"),
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-R"));

    /** The most frequent characters of written Chinese, both scripts: a wrong charset gives rare ones instead. */
    private static final String COMMON_HAN = "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于"
            + "着下自之年过過发發后後作里用道行所然家种種事成方多经經么去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只"
            + "从從想实實您好请請问問收到货貨订訂单單退款快递遞物流谢謝";

    /** As much for Korean: read as Korean, Japanese gives syllables that nobody writes. */
    private static final String COMMON_HANGUL =
            "이다는을가의에하고지를은사인로기한어도자시부리대정해수일그전보아제나서상들있것주만스문안니습요데" + "비상품배송받았환불교언착못네저했됩되세감녕드려입니까과와으면여동";

    private CharsetGuess() {}

    static Charset of(byte[] bytes) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, wholeLine(bytes));
        if (contains(sample, 0x1B, '$') || contains(sample, 0x1B, '(')) {
            Charset jis = Charset.forName("x-windows-iso2022jp");
            if (TextDecoding.isAscii(sample) && TextDecoding.strictly(sample, jis) != null) {
                return jis;
            }
        }
        if (TextDecoding.strictly(sample, StandardCharsets.UTF_8) != null) {
            return StandardCharsets.UTF_8;
        }
        Charset best = WINDOWS_1252;
        double bestScore = 0.5;
        for (Charset candidate : CANDIDATES) {
            String text = TextDecoding.strictly(sample, candidate);
            double score = text == null ? 0 : score(text, JAPANESE.contains(candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int wholeLine(byte[] bytes) {
        int at = SAMPLE;
        while (at > SAMPLE / 2 && bytes[at - 1] != '\n') {
            at--;
        }
        return at > SAMPLE / 2 ? at : SAMPLE;
    }

    private static boolean contains(byte[] bytes, int first, int second) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == first && bytes[i + 1] == second) {
                return true;
            }
        }
        return false;
    }

    /** How much of what is beyond ASCII looks like everyday writing: 0 nothing, 1 all of it. */
    private static double score(String text, boolean japanese) {
        double likely = 0;
        int beyond = 0;
        int previous = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c > 127) {
                beyond++;
                likely += isKana(c)
                        ? japanese ? 1 : 0.5
                        : likelihood(c, previous, i + 1 < text.length() ? text.charAt(i + 1) : 0);
            }
            previous = c;
        }
        return beyond < 2 ? 0 : likely / beyond;
    }

    /** Chinese and Korean sets have it too, at the places of EUC-JP, but hardly anybody writes it in them. */
    private static boolean isKana(int c) {
        return c >= 0x3041 && c <= 0x30FC;
    }

    private static double likelihood(int c, int previous, int next) {
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return COMMON_HANGUL.indexOf(c) >= 0 ? 1 : 0.4;
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            // Two accented letters in a row look like one rare character in the middle of a Latin word.
            return COMMON_HAN.indexOf(c) >= 0 ? 1.6 : isLatin(previous) && isLatin(next) ? -1 : 0.55;
        }
        if ((c >= 0x3000 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF5E)) {
            return 0.8;
        }
        if (c >= 0x410 && c <= 0x44F) {
            // In a wrong Cyrillic set capitals and small letters change places, and capitals stand inside words.
            boolean capitalInWord = c < 0x430 && previous >= 0x430 && previous <= 0x44F;
            return capitalInWord || isLatin(previous) ? -1 : c >= 0x430 ? 0.9 : 0.6;
        }
        return 0;
    }

    private static boolean isLatin(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
}
