package dev.ballast.ticket.match;

import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at one message beside one candidate and lists what counts, in numbers and in words. */
final class Observations {

    /** Kinds in which an older problem goes on: where is it, it is lost, give me my money. */
    private static final Set<String> GOES_ON = Set.of("refund", "return", "severe", "lost", "cancel");

    private static final Set<String> TELLS_NOTHING = Set.of("unsorted", "other", "praise");

    private static final int TEXTS_COMPARED = 5;

    /** Days in which people who wait for an answer write again. */
    private static final double CHASED_WITHIN = 5;

    private final MatchWeights weights;
    private final Topics topics;

    Observations(MatchWeights weights, Topics topics) {
        this.weights = weights;
        this.topics = topics;
    }

    /** Both name orders, and none is the same. */
    static boolean ordersConflict(Incoming message, Candidate candidate) {
        return !message.orders().isEmpty()
                && !candidate.orders().isEmpty()
                && Collections.disjoint(message.orders(), candidate.orders());
    }

    static boolean sharesKey(Incoming message, Candidate candidate) {
        return !Collections.disjoint(message.orders(), candidate.orders())
                || !Collections.disjoint(message.trackings(), candidate.trackings());
    }

    /** Never negative: a message that arrives late may be older than the ticket's newest. */
    static Duration gap(Incoming message, Candidate candidate) {
        if (message.at().isBefore(candidate.firstMessageAt())) {
            return Duration.between(message.at(), candidate.firstMessageAt());
        }
        return message.at().isBefore(candidate.lastMessageAt())
                ? Duration.ZERO
                : Duration.between(candidate.lastMessageAt(), message.at());
    }

    List<Feature> of(Incoming message, Candidate candidate) {
        List<Feature> seen = new ArrayList<>();
        identity(seen, message, candidate);
        time(seen, message, candidate);
        content(seen, message, candidate);
        return seen;
    }

    private void identity(List<Feature> seen, Incoming message, Candidate candidate) {
        boolean sharesKey = sharesKey(message, candidate);
        switch (candidate.tie()) {
            case SAME -> add(seen, "same-customer", 1, weights.sameCustomer(), "from the same customer");
            case UNKNOWN -> {
                if (sharesKey) {
                    add(
                            seen,
                            "unknown-with-key",
                            1,
                            weights.unknownWithKey(),
                            "new contact under the customer's name names the order");
                }
            }
            case STRANGER -> add(seen, "stranger", 1, 0, "the sender is not known to be the customer");
        }
        for (OrderKey order : message.orders()) {
            if (candidate.orders().contains(order)) {
                add(seen, "same-order", 1, weights.sameOrder(), "both name order " + order);
                break;
            }
        }
        for (String tracking : message.trackings()) {
            if (candidate.trackings().contains(tracking)) {
                add(seen, "same-tracking", 1, weights.sameTracking(), "both name shipment " + tracking);
                break;
            }
        }
        if (message.orders().isEmpty() != candidate.orders().isEmpty()) {
            add(seen, "one-sided-order", 1, weights.oneSidedOrder(), "only one of them names an order");
        }
        if (candidate.sameConversation()) {
            add(seen, "conversation", 1, weights.conversation(), "the same conversation");
        }
    }

    private void time(List<Feature> seen, Incoming message, Candidate candidate) {
        double hours = gap(message, candidate).toMinutes() / 60.0;
        double days = hours / 24;
        add(
                seen,
                "gap",
                Math.min(days, CHASED_WITHIN) / CHASED_WITHIN,
                weights.gap(),
                passed(hours) + " after its last message");
        if (days > CHASED_WITHIN) {
            add(seen, "silence", days / CHASED_WITHIN - 1, weights.silence(), "after a long silence");
        }
        if (candidate.resolved()) {
            add(seen, "resolved", 1, weights.resolved(), "that ticket was settled already");
        }
    }

    private void content(List<Feature> seen, Incoming message, Candidate candidate) {
        ProblemType type = message.type();
        if (TELLS_NOTHING.contains(type.code())) {
            add(seen, "follow-up", 1, weights.followUp(), "tells no problem of its own");
            return;
        }
        double alike = alike(message, candidate);
        add(
                seen,
                "same-kind",
                alike,
                weights.sameKind(),
                "the same kind of problem by " + Math.round(alike * 100) + " %");
        if (!GOES_ON.contains(type.code())
                && !TELLS_NOTHING.contains(candidate.type().code())) {
            String kinds = "told as " + type + " beside " + candidate.type();
            add(seen, "other-kind", 1 - alike, weights.otherKind(), kinds);
        }
    }

    /** The best agreement in kind with any of the newest texts, 0 to 1. */
    private double alike(Incoming message, Candidate candidate) {
        List<Double> kinds = topics.of(message.text());
        return candidate.texts().stream()
                .limit(TEXTS_COMPARED)
                .mapToDouble(text -> agreement(kinds, topics.of(text)))
                .max()
                .orElse(0);
    }

    private static double agreement(List<Double> one, List<Double> other) {
        double common = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.size(); i++) {
            common += one.get(i) * other.get(i);
            squares += one.get(i) * one.get(i);
            otherSquares += other.get(i) * other.get(i);
        }
        return common / Math.sqrt(squares * otherSquares);
    }

    private static String passed(double hours) {
        return hours < 48
                ? String.format(Locale.ROOT, "%.0f hours", hours)
                : String.format(Locale.ROOT, "%.0f days", hours / 24);
    }

    private static void add(List<Feature> seen, String name, double value, double weight, String inWords) {
        seen.add(new Feature(name, value, value * weight, inWords));
    }
}
