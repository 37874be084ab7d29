package dev.ballast.ticket.model;

import dev.ballast.ticket.triage.FoldedText;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A name as channels show it: "Anna Meier", "MEIER, Anna", "Anna M.", 王小明, or nothing at all. */
public record PersonName(Set<String> words) {

    /** A given name alone is shared by too many, and order numbers can be counted up. */
    private static final int WORDS_TO_AGREE = 2;

    public static PersonName of(@Nullable String shown) {
        return new PersonName(
                shown == null
                        ? Set.of()
                        : Arrays.stream(FoldedText.of(shown).value().strip().split(" "))
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Two names without a word in common are two people; a missing one says nothing. */
    public boolean contradicts(PersonName other) {
        return !words.isEmpty() && !other.words.isEmpty() && words.stream().noneMatch(other::has);
    }

    /** Given and family name are the same, one of them perhaps an initial. Says yes only to what few share. */
    public boolean agreesWith(PersonName other) {
        PersonName fewer = words.size() <= other.words.size() ? this : other;
        PersonName more = fewer == this ? other : this;
        boolean whole =
                fewer.words.size() >= WORDS_TO_AGREE || fewer.words.stream().anyMatch(PersonName::isWholeName);
        return whole && fewer.words.stream().allMatch(more::has);
    }

    /** Chinese and Japanese names are written in one piece. */
    private static boolean isWholeName(String word) {
        return word.length() > 1 && FoldedText.ideographic(word.charAt(0));
    }

    private boolean has(String word) {
        return words.contains(word) || words.stream().anyMatch(mine -> initial(mine, word) || initial(word, mine));
    }

    private static boolean initial(String letter, String word) {
        return letter.length() == 1 && word.startsWith(letter) && !FoldedText.ideographic(letter.charAt(0));
    }
}
