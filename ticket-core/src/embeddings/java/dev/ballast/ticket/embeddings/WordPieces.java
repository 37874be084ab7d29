package dev.ballast.ticket.embeddings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces that a BERT model knows: words at spaces, punctuation and Chinese characters each alone,
 * then from the left the longest piece in the vocabulary. Written here because the usual library is native code.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Long> vocabulary = new HashMap<>();
    private final boolean lowerCase;

    /** @param tokenizer a {@code tokenizer.json} of WordPiece with BERT's normalizer */
    WordPieces(InputStream tokenizer) throws IOException {
        JsonNode json = new ObjectMapper().readTree(tokenizer);
        json.path("model").path("vocab").properties().forEach(piece -> vocabulary.put(
                piece.getKey(), piece.getValue().asLong()));
        lowerCase = json.path("normalizer").path("lowercase").asBoolean();
    }

    /** @param most pieces, with the two that mark beginning and end; what follows is left out */
    long[] of(String text, int most) {
        List<Long> pieces = new ArrayList<>();
        pieces.add(id("[CLS]"));
        for (String word : apart(normal(text)).split(" ")) {
            addPieces(word, pieces);
        }
        List<Long> kept = pieces.size() < most ? pieces : pieces.subList(0, most - 1);
        kept.add(id("[SEP]"));
        return kept.stream().mapToLong(Long::longValue).toArray();
    }

    private long id(String piece) {
        return vocabulary.getOrDefault(piece, 0L);
    }

    private String normal(String text) {
        return lowerCase
                ? Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", "")
                        .toLowerCase(Locale.ROOT)
                : text;
    }

    private static String apart(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (standsAlone(c)) {
                out.append(' ').appendCodePoint(c).append(' ');
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && c != 0xFFFD) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean standsAlone(int c) {
        boolean asciiSign = c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
        return asciiSign || punctuation(c) || Character.isIdeographic(c) && c != '〇' && c != '々' && c != '〆';
    }

    private static boolean punctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** A word of which a part is unknown is unknown as a whole. */
    private void addPieces(String word, List<Long> pieces) {
        if (word.isEmpty()) {
            return;
        }
        int known = pieces.size();
        int start = 0;
        while (start < word.length()) {
            int end = word.length() > LONGEST_WORD ? start : endOfPiece(word, start);
            if (end == start) {
                pieces.subList(known, pieces.size()).clear();
                pieces.add(id("[UNK]"));
                return;
            }
            pieces.add(id(piece(word, start, end)));
            start = end;
        }
    }

    private int endOfPiece(String word, int start) {
        int end = word.length();
        while (end > start && !vocabulary.containsKey(piece(word, start, end))) {
            end--;
        }
        return end;
    }

    private static String piece(String word, int start, int end) {
        String letters = word.substring(start, end);
        return start == 0 ? letters : "##" + letters;
    }
}
