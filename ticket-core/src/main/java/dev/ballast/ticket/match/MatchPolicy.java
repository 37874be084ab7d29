package dev.ballast.ticket.match;

import java.time.Duration;

/**
 * What the shop can set.
 *
 * @param joinAt       score from which a message joins by itself, 0 to 1
 * @param suggestAt    score from which the agent is asked, at most {@code joinAt}
 * @param window       since the ticket's last message; beyond it only a thread joins
 * @param reopenWindow since a resolved ticket's last message; beyond it even a thread opens a new ticket
 */
public record MatchPolicy(double joinAt, double suggestAt, Duration window, Duration reopenWindow) {

    public static final double JOIN_AT = 0.52;
    public static final double SUGGEST_AT = 0.1;
    public static final int WINDOW_DAYS = 14;
    public static final int REOPEN_DAYS = 30;

    public static final MatchPolicy DEFAULT =
            new MatchPolicy(JOIN_AT, SUGGEST_AT, Duration.ofDays(WINDOW_DAYS), Duration.ofDays(REOPEN_DAYS));

    public MatchPolicy {
        if (!(0 < suggestAt && suggestAt <= joinAt && joinAt <= 1)) {
            throw new IllegalArgumentException(
                    "thresholds: suggest " + suggestAt + ", join " + joinAt + " (expected: 0 < suggest <= join <= 1)");
        }
        if (window.isNegative() || reopenWindow.compareTo(window) < 0) {
            throw new IllegalArgumentException(
                    "windows: " + window + ", reopen " + reopenWindow + " (expected: reopen at least as long)");
        }
    }
}
