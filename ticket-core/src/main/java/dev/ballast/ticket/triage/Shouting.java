package dev.ballast.ticket.triage;

/** Anger that shows in the writing rather than in the words: capitals and rows of exclamation marks. */
final class Shouting {

    private static final int ENOUGH_LETTERS = 20;

    private Shouting() {}

    static boolean in(String text) {
        int letters = 0;
        int capitals = 0;
        int marks = 0;
        int row = 0;
        for (int i = 0; i < Math.min(text.length(), MessageText.MAX_CHARACTERS); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
                letters++;
            } else if (Character.isLowerCase(c)) {
                letters++;
            }
            boolean mark = c == '!' || c == '！';
            row = mark || (row > 0 && (c == '?' || c == '？')) ? row + 1 : 0;
            marks = Math.max(marks, row);
        }
        return marks >= 3 || (letters >= ENOUGH_LETTERS && capitals > letters * 0.7);
    }
}
