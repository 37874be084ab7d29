package dev.ballast.ticket.match;

import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.triage.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at one message beside one candidate and lists what counts, in numbers and for the agent. */
final class Observations {

    /** Kinds in which an older problem goes on: where is it, it is lost, give me my money. */
    private static final Set<String> GOES_ON = Set.of("refund", "return", "severe", "lost", "cancel");

    /** Less is not worth a word. */
    private static final double SAID = 0.1;

    /** Two guesses that agree or contradict each other entirely are still guesses. */
    private static final double NEVER_SURE = 0.03;

    private static final int TEXTS_COMPARED = 5;

    /** Days in which people who wait for an answer write again. */
    private static final double CHASED_WITHIN = 5;

    /** Hours after which a conversation's next message begins anew. */
    private static final double TALKED_FOR = 3;

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
            case SAME -> add(seen, "same-customer", 1, weights.sameCustomer(), "");
            case UNKNOWN -> {
                if (sharesKey) {
                    add(seen, "unknown-with-key", 1, weights.unknownWithKey(), "");
                }
            }
            case STRANGER -> add(seen, "stranger", 1, 0, "");
        }
        for (OrderKey order : message.orders()) {
            if (candidate.orders().contains(order)) {
                add(seen, "same-order", 1, weights.sameOrder(), order.toString());
                break;
            }
        }
        for (String tracking : message.trackings()) {
            if (candidate.trackings().contains(tracking)) {
                add(seen, "same-tracking", 1, weights.sameTracking(), tracking);
                break;
            }
        }
        if (message.orders().isEmpty() != candidate.orders().isEmpty()) {
            add(seen, "one-sided-order", 1, weights.oneSidedOrder(), "");
        }
        if (candidate.sameConversation()) {
            add(seen, "conversation", spoken(message, candidate), weights.conversation(), "");
        }
    }

    /** 1, and up to 3 while people are still talking. */
    private static double spoken(Incoming message, Candidate candidate) {
        double hours = gap(message, candidate).toMinutes() / 60.0;
        return 1 + 2 * Math.max(0, 1 - hours / TALKED_FOR);
    }

    private void time(List<Feature> seen, Incoming message, Candidate candidate) {
        double hours = gap(message, candidate).toMinutes() / 60.0;
        double days = hours / 24;
        add(seen, "gap", Math.min(days, CHASED_WITHIN) / CHASED_WITHIN, weights.gap(), passed(hours));
        if (days > CHASED_WITHIN) {
            add(seen, "silence", days / CHASED_WITHIN - 1, weights.silence(), "");
        }
        if (candidate.resolved()) {
            add(seen, "resolved", 1, weights.resolved(), "");
        }
    }

    private void content(List<Feature> seen, Incoming message, Candidate candidate) {
        Topics.Topic told = topics.of(message.text());
        double followsUp = told.followsUp();
        if (followsUp >= SAID) {
            add(seen, "follow-up", followsUp, weights.followUp(), "");
        }
        double tells = 1 - followsUp;
        if (tells < SAID) {
            return;
        }
        double alike = alike(told, candidate);
        double agreement = tells * odds(alike);
        if (alike >= 0.5) {
            add(seen, "kind", agreement, weights.kind(), Math.round(alike * 100) + " %");
        } else {
            add(seen, "other-kind", agreement, weights.kind(), message.type() + " / " + candidate.type());
        }
        if (GOES_ON.contains(message.type().code()) && sharesKey(message, candidate)) {
            add(seen, "goes-on", tells * (1 - alike), weights.goesOn(), "");
        }
    }

    /** Agreement as log-odds: between sure and very sure lies as much as between unsure and sure. */
    private static double odds(double alike) {
        return Math.log((alike + NEVER_SURE) / (1 - alike + NEVER_SURE));
    }

    /** The best agreement in kind with any of the newest texts that tell one, 0 to 1. */
    private double alike(Topics.Topic told, Candidate candidate) {
        return candidate.texts().stream()
                .limit(TEXTS_COMPARED)
                .map(topics::of)
                .mapToDouble(topic -> agreement(told.kinds(), topic.kinds()) * (1 - topic.followsUp()))
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
                ? String.format(Locale.ROOT, "%.0f h", hours)
                : String.format(Locale.ROOT, "%.0f d", hours / 24);
    }

    private static void add(List<Feature> seen, String name, double value, double weight, String about) {
        seen.add(new Feature(name, value, value * weight, about));
    }
}
