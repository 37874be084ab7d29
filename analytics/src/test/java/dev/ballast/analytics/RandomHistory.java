package dev.ballast.analytics;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Tickets that live a random life, and the stream as a careless broker delivers it. The same seed gives the same. */
public final class RandomHistory {

    private final Random random;
    private final String prefix;
    private final List<TicketFixture> newest = new ArrayList<>();

    /** @param prefix makes the products of this history its own */
    public RandomHistory(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    /** Every version of every ticket, in order per ticket, with some runs delivered again. */
    public List<TicketFixture> deliveries(int tickets) {
        List<TicketFixture> stream = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            newest.add(birth());
            stream.add(newest.getLast());
            for (int steps = random.nextInt(4); steps > 0; steps--) {
                int victim = random.nextInt(newest.size());
                newest.set(victim, step(newest.get(victim)));
                stream.add(newest.get(victim));
            }
            if (random.nextInt(10) == 0) {
                int from = Math.max(0, stream.size() - 1 - random.nextInt(30));
                stream.addAll(List.copyOf(stream.subList(from, stream.size())));
            }
        }
        return stream;
    }

    /** Tickets per type, counted the simple way from how each ticket ended. */
    public Map<String, Long> recountByType() {
        Map<String, Long> counts = new TreeMap<>();
        counted().forEach(ticket -> counts.merge(ticket.type(), 1L, Long::sum));
        return counts;
    }

    /** The tickets that are not merged away, as they ended. */
    public Stream<TicketFixture> counted() {
        return newest.stream().filter(ticket -> ticket.mergedInto() == null);
    }

    private TicketFixture birth() {
        return TicketFixture.open(type(), product())
                .openedAt(TicketFixture.OPENED.plus(Duration.ofHours(random.nextInt(24 * 60))))
                .through(Channel.values()[random.nextInt(Channel.values().length)]);
    }

    private TicketFixture step(TicketFixture ticket) {
        return switch (random.nextInt(6)) {
            case 0 -> ticket.retyped(type());
            case 1 -> ticket.about(product());
            case 2 -> ticket.merged(new TicketId(new UUID(0, 1)));
            case 3 -> ticket.merged(null);
            case 4 -> ticket.resolved(ticket.openedAt().plusSeconds(3600), random.nextInt(3600));
            default -> ticket.answeredWith(1 + random.nextInt(3));
        };
    }

    private String type() {
        return List.of("size", "colour", "tracking", "unsorted").get(random.nextInt(4));
    }

    private String product() {
        return prefix + random.nextInt(5);
    }
}
