package dev.ballast.analytics.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.analytics.RandomHistory;
import dev.ballast.analytics.TicketFixture;
import dev.ballast.contract.ticket.TicketId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldPropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void whatever_is_redelivered_in_whatever_batches_the_counters_equal_a_recount(long seed) {
        var history = new RandomHistory(seed, "p");
        var stream = history.deliveries(400);
        Map<TicketId, KnownTicket> known = new HashMap<>();
        Map<CounterKey, Counts> counters = new TreeMap<>();

        var random = new Random(seed);
        for (int from = 0; from < stream.size(); ) {
            int to = Math.min(stream.size(), from + 1 + random.nextInt(50));
            store(stream.subList(from, to), known, counters);
            from = to;
        }

        counters.values().removeIf(Counts.NONE::equals);
        assertThat(counters).isEqualTo(recount(history));
    }

    private static void store(
            List<TicketFixture> batch, Map<TicketId, KnownTicket> known, Map<CounterKey, Counts> counters) {
        List<StreamChange> changes = batch.stream()
                .<StreamChange>map(ticket -> new StreamChange.Changed(ticket.state()))
                .toList();
        var outcome = Fold.fold(ZoneOffset.UTC, known, changes);
        outcome.latest()
                .forEach(ticket -> known.put(
                        ticket.ticket(), new KnownTicket(ticket.version(), Contribution.of(ticket, ZoneOffset.UTC))));
        outcome.deltas().forEach((key, counts) -> counters.merge(key, counts, Counts::plus));
    }

    private static Map<CounterKey, Counts> recount(RandomHistory history) {
        Map<CounterKey, Counts> counts = new TreeMap<>();
        history.counted()
                .map(ticket -> Contribution.of(ticket.state(), ZoneOffset.UTC))
                .forEach(ticket -> counts.merge(ticket.key(), ticket.counts(), Counts::plus));
        return counts;
    }
}
