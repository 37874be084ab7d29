package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.match.Candidate;
import dev.ballast.ticket.match.Feature;
import dev.ballast.ticket.match.Incoming;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.match.SenderTie;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.triage.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Asks the matcher where a message belongs. */
final class Matchmaker {

    /** The newest few texts tell what a ticket is about. */
    static final int TEXTS = 3;

    /** Whoever answers a mail of ours had that mail. */
    private static final double THREAD_OF_ANOTHER = 0.5;

    private final TicketMatcher matcher;
    private final MatchPolicy policy;

    Matchmaker(TicketMatcher matcher, MatchPolicy policy) {
        this.matcher = matcher;
        this.policy = policy;
    }

    /** A message that looks for its ticket. */
    record Wanted(CustomerMessage said, String text, String conversation) {}

    /**
     * A ticket that comes into question.
     *
     * @param owners        its customer, and those of the tickets merged into it
     * @param thread        the message answers one of its messages
     * @param conversations of its newest messages
     * @param texts         of its newest messages, newest first
     */
    record Prospect(
            TicketId ticket,
            List<Customer> owners,
            boolean thread,
            Set<String> conversations,
            Set<OrderKey> orders,
            Set<String> trackings,
            ProblemType type,
            Instant openedAt,
            Instant lastMessageAt,
            boolean resolved,
            List<String> texts) {}

    MatchDecision decide(Wanted wanted, Party party, List<Prospect> prospects) {
        CustomerMessage said = wanted.said();
        Incoming incoming = new Incoming(
                wanted.text(),
                said.about().orders(),
                said.about().trackings(),
                said.kind().type(),
                said.at());
        MatchDecision decision = matcher.decide(
                incoming,
                prospects.stream()
                        .map(prospect -> candidate(wanted, party, prospect))
                        .toList());
        return decision instanceof MatchDecision.OpenNew
                ? prospects.stream()
                        .filter(prospect -> isThreadOfAnother(prospect, party, said.at()))
                        .findFirst()
                        .map(Matchmaker::answersAnothers)
                        .orElse(decision)
                : decision;
    }

    private static Candidate candidate(Wanted wanted, Party party, Prospect prospect) {
        boolean sameConversation = wanted.said().channel() == Channel.DM
                && prospect.conversations().contains(wanted.conversation());
        return new Candidate(
                prospect.ticket(),
                party.tie(prospect.owners()),
                prospect.thread(),
                sameConversation,
                prospect.orders(),
                prospect.trackings(),
                prospect.type(),
                prospect.openedAt(),
                prospect.lastMessageAt(),
                prospect.resolved(),
                prospect.texts());
    }

    private boolean isThreadOfAnother(Prospect prospect, Party party, Instant at) {
        return prospect.thread()
                && Duration.between(prospect.lastMessageAt(), at).compareTo(policy.reopenWindow()) <= 0
                && party.tie(prospect.owners()) == SenderTie.STRANGER;
    }

    /** A private address beside the one at work, or a mail that was passed on: an agent knows. */
    private static MatchDecision answersAnothers(Prospect thread) {
        Feature feature = Feature.of("thread-of-another", 1, 0);
        return new MatchDecision.Suggest(thread.ticket(), THREAD_OF_ANOTHER, List.of(feature));
    }
}
