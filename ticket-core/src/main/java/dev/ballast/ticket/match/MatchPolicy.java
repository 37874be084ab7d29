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

    public static final MatchPolicy DEFAULT = new MatchPolicy(0.52, 0.1, Duration.ofDays(14), Duration.ofDays(30));

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
