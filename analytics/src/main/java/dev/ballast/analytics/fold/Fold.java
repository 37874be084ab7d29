package dev.ballast.analytics.fold;

import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.contract.ticket.TicketId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch of changes: each ticket gives back what it put in before and puts in what it holds now. Redelivered and
 * late versions change nothing, so the result depends on the newest version of each ticket alone. Used by one thread.
 */
public final class Fold {

    private final ZoneId zone;
    private final Map<TicketId, KnownTicket> known;
    private final Map<TicketId, TicketChanged> latest = new LinkedHashMap<>();
    private final Set<TicketId> removed = new LinkedHashSet<>();
    private final SortedMap<CounterKey, Counts> deltas = new TreeMap<>();
    private int stale;

    private Fold(ZoneId zone, Map<TicketId, KnownTicket> known) {
        this.zone = zone;
        this.known = new HashMap<>(known);
    }

    /**
     * @param known   the tickets of this batch that were counted before
     * @param changes in stream order
     */
    public static Outcome fold(ZoneId zone, Map<TicketId, KnownTicket> known, List<StreamChange> changes) {
        var fold = new Fold(zone, known);
        changes.forEach(fold::apply);
        fold.deltas.values().removeIf(Counts.NONE::equals);
        return new Outcome(List.copyOf(fold.latest.values()), fold.removed, fold.deltas, fold.stale);
    }

    private void apply(StreamChange change) {
        KnownTicket before = known.get(change.ticket());
        switch (change) {
            case StreamChange.Changed(TicketChanged state) -> {
                if (before != null && state.version() <= before.version()) {
                    stale++;
                    return;
                }
                var now = new KnownTicket(state.version(), Contribution.of(state, zone));
                move(before, now);
                known.put(state.ticket(), now);
                latest.put(state.ticket(), state);
                removed.remove(state.ticket());
            }
            case StreamChange.Removed(TicketId ticket) -> {
                move(before, null);
                known.remove(ticket);
                latest.remove(ticket);
                removed.add(ticket);
            }
        }
    }

    private void move(@Nullable KnownTicket from, @Nullable KnownTicket to) {
        if (from != null) {
            add(from.contribution().key(), Counts.NONE.minus(from.contribution().counts()));
        }
        if (to != null) {
            add(to.contribution().key(), to.contribution().counts());
        }
    }

    private void add(CounterKey key, Counts counts) {
        deltas.merge(key, counts, Counts::plus);
    }

    /**
     * @param latest  tickets whose stored state is to be replaced, newest version only
     * @param removed tickets to forget
     * @param deltas  in key order, without zeroes
     * @param stale   records that were not newer than what is known
     */
    public record Outcome(
            List<TicketChanged> latest, Set<TicketId> removed, SortedMap<CounterKey, Counts> deltas, int stale) {}
}
