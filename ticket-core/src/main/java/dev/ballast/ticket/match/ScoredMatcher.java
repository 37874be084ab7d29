package dev.ballast.ticket.match;

import java.util.List;

/** Scores each candidate; the best one decides. */
public final class ScoredMatcher implements TicketMatcher {

    private final MatchPolicy policy;

    public ScoredMatcher(MatchPolicy policy) {
        this.policy = policy;
    }

    @Override
    public MatchDecision decide(Incoming message, List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            boolean inWindow = message.at().isBefore(candidate.lastMessageAt().plus(policy.window()));
            boolean conflict = !message.orders().isEmpty()
                    && !candidate.orders().isEmpty()
                    && message.orders().stream().noneMatch(candidate.orders()::contains);
            if (candidate.tie() == SenderTie.SAME && inWindow && !conflict) {
                return new MatchDecision.Join(
                        candidate.ticket(), 1, List.of(new Feature("identity", 1, 1, "the same customer")));
            }
        }
        return new MatchDecision.OpenNew(List.of());
    }
}
