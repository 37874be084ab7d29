package dev.ballast.ticket.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers written in groups ("9400 1112 0108 0805 4830 16", "TBA 000…"). Of a short run of neighbouring tokens the
 * stretches from its beginning and to its end are offered, of a long one only the whole, and every token alone: the
 * work stays linear in the text.
 */
final class NumberRuns {

    private static final int ALL_STRETCHES_UP_TO = 12;
    private static final int WHOLE_UP_TO = 44;

    /** Carriers' prefixes have up to four letters; written with spaces that is eight characters. */
    private static final int LOOSE = 8;

    /**
     * @param compact upper case without spaces and dashes
     * @param before  loose capitals before it: "GM 2951…"
     * @param behind  loose capitals behind it: "… 5 G B"
     * @param tokens  how many were joined
     */
    record Stretch(String compact, String before, String behind, NumberToken first, NumberToken last, int tokens) {

        /** What it may mean, the longest reading first. */
        List<String> readings() {
            List<String> readings = new ArrayList<>();
            if (!before.isEmpty() && !behind.isEmpty()) {
                readings.add(before + compact + behind);
            }
            if (!behind.isEmpty()) {
                readings.add(compact + behind);
            }
            if (!before.isEmpty()) {
                readings.add(before + compact);
            }
            readings.add(compact);
            return readings;
        }
    }

    private NumberRuns() {}

    /** Longest first at each place. */
    static List<Stretch> in(String text, List<NumberToken> tokens) {
        List<Stretch> stretches = new ArrayList<>();
        for (int start = 0; start < tokens.size(); ) {
            int end = start + 1;
            while (end < tokens.size() && neighbours(text, tokens.get(end - 1), tokens.get(end))) {
                end++;
            }
            offer(stretches, text, tokens.subList(start, end));
            start = end;
        }
        return stretches;
    }

    private static void offer(List<Stretch> stretches, String text, List<NumberToken> run) {
        if (run.size() > ALL_STRETCHES_UP_TO) {
            if (run.size() <= WHOLE_UP_TO) {
                stretches.add(join(text, run));
            }
            single(stretches, text, run);
            return;
        }
        for (int to = run.size(); to > 1; to--) {
            stretches.add(join(text, run.subList(0, to)));
        }
        for (int from = 1; from < run.size() - 1; from++) {
            stretches.add(join(text, run.subList(from, run.size())));
        }
        single(stretches, text, run);
    }

    private static void single(List<Stretch> stretches, String text, List<NumberToken> run) {
        run.stream()
                .filter(token -> token.digits() >= OrderSpotter.FEWEST_DIGITS)
                .forEach(token -> stretches.add(join(text, List.of(token))));
    }

    private static Stretch join(String text, List<NumberToken> run) {
        StringBuilder compact = new StringBuilder();
        run.forEach(token -> compact.append(token.compact()));
        NumberToken first = run.getFirst();
        NumberToken last = run.getLast();
        return new Stretch(
                compact.toString(), before(text, first.start()), behind(text, last.end()), first, last, run.size());
    }

    private static String before(String text, int start) {
        StringBuilder letters = new StringBuilder();
        int at = start - 1;
        while (at >= 0 && start - at <= LOOSE && (capital(text.charAt(at)) || text.charAt(at) == ' ')) {
            if (capital(text.charAt(at))) {
                letters.insert(0, text.charAt(at));
            }
            at--;
        }
        boolean cut = at >= 0 && Character.isLetterOrDigit(text.charAt(at)) && capital(text.charAt(at + 1));
        return cut ? "" : letters.toString();
    }

    private static String behind(String text, int end) {
        StringBuilder letters = new StringBuilder();
        int at = end;
        while (at < text.length() && at - end < LOOSE && (capital(text.charAt(at)) || text.charAt(at) == ' ')) {
            if (capital(text.charAt(at))) {
                letters.append(text.charAt(at));
            }
            at++;
        }
        boolean cut = at < text.length() && Character.isLetterOrDigit(text.charAt(at)) && capital(text.charAt(at - 1));
        return cut || letters.length() > 2 ? "" : letters.toString();
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean neighbours(String text, NumberToken left, NumberToken right) {
        int gap = right.start() - left.end();
        return gap >= 1
                && gap <= 3
                && text.substring(left.end(), right.start()).isBlank()
                && text.indexOf('\n', left.end()) != left.end();
    }
}
