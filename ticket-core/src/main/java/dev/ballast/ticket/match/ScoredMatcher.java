package dev.ballast.ticket.match;

import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.Topics;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Layers after the exact one: a thread of the ticket's own customer joins; else keys, time and text are weighed, and
 * the best candidate joins, is suggested, or is passed over. A different order number forbids both.
 *
 * <p>A false join hides a customer's problem and counts five times a missed one, so a second candidate close behind
 * turns a join into a suggestion.
 */
public final class ScoredMatcher implements TicketMatcher {

    /** Best and second-best nearer than this: an agent chooses. */
    private static final double CLEAR_LEAD = 0.2;

    private final MatchPolicy policy;
    private final MatchWeights weights;
    private final Observations observations;

    public ScoredMatcher(MatchPolicy policy) {
        this(policy, MatchWeights.DEFAULT, ProblemModel.shipped());
    }

    public ScoredMatcher(MatchPolicy policy, MatchWeights weights, Topics topics) {
        this(policy, weights, new Observations(weights, topics));
    }

    private ScoredMatcher(MatchPolicy policy, MatchWeights weights, Observations observations) {
        this.policy = policy;
        this.weights = weights;
        this.observations = observations;
    }

    @Override
    public ScoredMatcher under(MatchPolicy other) {
        return new ScoredMatcher(other, weights, observations);
    }

    private record Scored(Candidate candidate, double score, List<Feature> features) {}

    @Override
    public MatchDecision decide(Incoming message, List<Candidate> candidates) {
        Optional<Candidate> thread = candidates.stream()
                .filter(candidate -> threadJoins(message, candidate))
                .max(Comparator.comparing(Candidate::lastMessageAt)
                        .thenComparing(c -> c.ticket().value()));
        if (thread.isPresent()) {
            Feature answer = Feature.of("thread", 1, 1);
            return new MatchDecision.Join(thread.get().ticket(), 1, List.of(answer));
        }
        List<Scored> ranked = candidates.stream()
                .filter(candidate -> eligible(message, candidate))
                .map(candidate -> score(message, candidate))
                .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score())
                        .thenComparing(scored -> scored.candidate().ticket().value()))
                .toList();
        return ranked.isEmpty() ? new MatchDecision.OpenNew(passedOver(message, candidates)) : decide(ranked);
    }

    private MatchDecision decide(List<Scored> ranked) {
        Scored best = ranked.getFirst();
        boolean clear = ranked.size() == 1 || best.score() - ranked.get(1).score() >= CLEAR_LEAD;
        boolean own = best.candidate().tie() != SenderTie.STRANGER;
        if (best.score() >= policy.joinAt() && clear && own) {
            return new MatchDecision.Join(best.candidate().ticket(), best.score(), best.features());
        }
        if (best.score() >= policy.suggestAt()) {
            return new MatchDecision.Suggest(best.candidate().ticket(), best.score(), best.features());
        }
        return new MatchDecision.OpenNew(best.features());
    }

    private boolean threadJoins(Incoming message, Candidate candidate) {
        return candidate.threadHit()
                && candidate.tie() == SenderTie.SAME
                && !Observations.ordersConflict(message, candidate)
                && within(policy.reopenWindow(), message, candidate);
    }

    /** Without a shared customer only a shared order or shipment makes two messages worth comparing. */
    private boolean eligible(Incoming message, Candidate candidate) {
        boolean connected = candidate.tie() == SenderTie.SAME || Observations.sharesKey(message, candidate);
        return connected
                && !Observations.ordersConflict(message, candidate)
                && within(policy.window(), message, candidate);
    }

    private static boolean within(Duration window, Incoming message, Candidate candidate) {
        return Observations.gap(message, candidate).compareTo(window) <= 0;
    }

    private Scored score(Incoming message, Candidate candidate) {
        List<Feature> features = observations.of(message, candidate);
        double odds =
                weights.base() + features.stream().mapToDouble(Feature::weight).sum();
        List<Feature> told = features.stream()
                .sorted(Comparator.comparingDouble(feature -> -Math.abs(feature.weight())))
                .toList();
        return new Scored(candidate, 1 / (1 + Math.exp(-odds)), told);
    }

    private static List<Feature> passedOver(Incoming message, List<Candidate> candidates) {
        boolean conflict = candidates.stream().anyMatch(candidate -> Observations.ordersConflict(message, candidate));
        return conflict ? List.of(Feature.of("order-conflict", 1, 0)) : List.of();
    }
}
