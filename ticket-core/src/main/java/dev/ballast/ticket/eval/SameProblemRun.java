package dev.ballast.ticket.eval;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.KnownOrder;
import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.match.Candidate;
import dev.ballast.ticket.match.Incoming;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.match.SenderTie;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Sends a shop's messages through extraction, classification and matching as the intake does, and counts the joins. */
final class SameProblemRun {

    /**
     * @param second         messages that should join, one per problem
     * @param joinedRight    of them, those that joined the ticket of their problem
     * @param joinedWrong    messages of any kind that joined another problem's ticket
     * @param suggestedRight opened a ticket of their own that suggests the right one
     */
    record Score(int second, int joinedRight, int joinedWrong, int suggestedRight, int suggestedWrong) {

        double precision() {
            return (double) joinedRight / Math.max(1, joinedRight + joinedWrong);
        }

        double recall() {
            return (double) joinedRight / second;
        }

        double recallWithSuggestions() {
            return (double) (joinedRight + suggestedRight) / second;
        }
    }

    /** A ticket of the run. */
    private static final class Open {
        final TicketId id;
        final int customer;
        final int problem;
        final Set<OrderKey> orders = new HashSet<>();
        final List<String> texts = new ArrayList<>();
        final Instant opened;
        ProblemType type;
        Instant last;

        Open(ShopStory.Told message, ProblemType type, Set<OrderKey> orders, int number) {
            this.id = new TicketId(new UUID(0, number));
            this.customer = message.linkable() || message.named() ? message.customer() : -1 - number;
            this.problem = message.problem();
            this.opened = message.at();
            this.type = type;
            this.last = message.at();
            add(message, orders);
        }

        void add(ShopStory.Told message, Set<OrderKey> named) {
            orders.addAll(named);
            texts.addFirst(message.text());
            last = message.at().isAfter(last) ? message.at() : last;
        }
    }

    private final ProblemClassifier classifier;
    private final MentionExtractor extractor;
    private final TicketMatcher matcher;
    private final Map<TicketId, Open> tickets = new HashMap<>();
    private final Map<Integer, List<Open>> ofCustomer = new HashMap<>();
    private final Map<OrderKey, List<Open>> ofOrder = new HashMap<>();

    SameProblemRun(ProblemClassifier classifier, MentionExtractor extractor, TicketMatcher matcher) {
        this.classifier = classifier;
        this.extractor = extractor;
        this.matcher = matcher;
    }

    Score of(List<ShopStory.Told> messages) {
        int second = 0;
        int joinedRight = 0;
        int joinedWrong = 0;
        int suggestedRight = 0;
        int suggestedWrong = 0;
        for (ShopStory.Told message : messages) {
            second += message.first() ? 0 : 1;
            Incoming incoming = incoming(message);
            MatchDecision decision = matcher.decide(incoming, candidates(message, incoming));
            switch (decision) {
                case MatchDecision.Join join -> {
                    boolean right = ticket(join.ticket()).problem == message.problem();
                    joinedRight += right ? 1 : 0;
                    joinedWrong += right ? 0 : 1;
                    ticket(join.ticket()).add(message, incoming.orders());
                }
                case MatchDecision.Suggest suggest -> {
                    boolean right = ticket(suggest.ticket()).problem == message.problem();
                    suggestedRight += right ? 1 : 0;
                    suggestedWrong += right ? 0 : 1;
                    open(message, incoming);
                }
                case MatchDecision.OpenNew none -> open(message, incoming);
            }
        }
        return new Score(second, joinedRight, joinedWrong, suggestedRight, suggestedWrong);
    }

    private Open ticket(TicketId id) {
        return Objects.requireNonNull(tickets.get(id), "the matcher answers with a candidate");
    }

    private Incoming incoming(ShopStory.Told message) {
        Map<OrderKey, KnownOrder> known = new HashMap<>();
        extractor.lookups(null, message.text()).orders().forEach(key -> {
            if (key.value().matches("[0-9]{5,6}")) {
                known.put(key, new KnownOrder("#" + key, List.of()));
            }
        });
        Set<OrderKey> orders = new HashSet<>();
        extractor
                .extract(
                        null,
                        message.text(),
                        new KnownKeys(known, Map.of(), List.of(), dev.ballast.ticket.extract.Catalogue.EMPTY))
                .orders()
                .forEach(order -> orders.add(order.key()));
        ProblemType type = classifier.classify(MessageText.of(message.text())).type();
        return new Incoming(message.text(), orders, Set.of(), type, message.at());
    }

    private List<Candidate> candidates(ShopStory.Told message, Incoming incoming) {
        Set<Open> block = new HashSet<>();
        if (message.linkable()) {
            block.addAll(ofCustomer.getOrDefault(message.customer(), List.of()));
        }
        incoming.orders().forEach(order -> block.addAll(ofOrder.getOrDefault(order, List.of())));
        return block.stream().map(open -> candidate(message, open)).toList();
    }

    private static Candidate candidate(ShopStory.Told message, Open open) {
        boolean same = message.linkable() && open.customer == message.customer();
        SenderTie tie =
                same ? SenderTie.SAME : !message.linkable() && message.named() ? SenderTie.UNKNOWN : SenderTie.STRANGER;
        return new Candidate(
                open.id,
                tie,
                false,
                false,
                open.orders,
                Set.of(),
                open.type,
                open.opened,
                open.last,
                false,
                open.texts);
    }

    private void open(ShopStory.Told message, Incoming incoming) {
        Open open = new Open(message, incoming.type(), incoming.orders(), tickets.size());
        tickets.put(open.id, open);
        ofCustomer.computeIfAbsent(open.customer, any -> new ArrayList<>()).add(open);
        incoming.orders()
                .forEach(order ->
                        ofOrder.computeIfAbsent(order, any -> new ArrayList<>()).add(open));
    }
}
