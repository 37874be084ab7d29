package dev.ballast.ticket.extract;

import dev.ballast.ticket.triage.FoldedText;
import java.util.HashSet;
import java.util.Set;

/** Three-letter pieces of words: a dropped word or a swapped letter leaves most of them in place. */
final class TitlePieces {

    private TitlePieces() {}

    static Set<String> of(String text) {
        Set<String> pieces = new HashSet<>();
        for (String word : FoldedText.of(text).value().strip().split(" ")) {
            boolean ideographic = !word.isEmpty() && FoldedText.ideographic(word.charAt(0));
            String padded = ideographic ? word : "^" + word + "$";
            int length = ideographic ? 2 : 3;
            for (int at = 0; at + length <= padded.length(); at++) {
                pieces.add(padded.substring(at, at + length));
            }
        }
        return pieces;
    }
}
