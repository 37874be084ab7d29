package dev.ballast.ticket.match;

import dev.ballast.ticket.triage.Topics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the topics of recent texts: a customer's second message is compared with the first, whose topics were asked
 * for when it came. A third of the matching is saved so.
 */
public final class RememberedTopics implements Topics {

    /** Some megabytes; a text that is gone is simply judged anew. */
    private static final int MOST_TEXTS = 8_192;

    private final Topics judge;
    private final Map<String, Topic> remembered = new ConcurrentHashMap<>();

    public RememberedTopics(Topics judge) {
        this.judge = judge;
    }

    @Override
    public Topic of(String text) {
        if (remembered.size() >= MOST_TEXTS) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(text, judge::of);
    }
}
