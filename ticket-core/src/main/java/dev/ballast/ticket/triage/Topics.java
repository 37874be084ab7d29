package dev.ballast.ticket.triage;

import java.util.List;

/** What a text is about: finer than one type and a confidence, for comparing two texts. */
public interface Topics {

    /**
     * @param kinds     how probable each problem type is, in an order that is the same for every text; adds up to one
     * @param followsUp how probably it goes on with a matter told before and tells none of its own
     */
    record Topic(List<Double> kinds, double followsUp) {
        public Topic {
            kinds = List.copyOf(kinds);
        }
    }

    Topic of(String text);
}
