package dev.ballast.ingest.social.order;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.OrderPart;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/**
 * Decides what an order's record becomes. Records of the topic are whole orders, while a shop system also tells of a
 * fulfilment, a refund or a dispute alone, and leaves disputes out of the whole ones.
 *
 * <p>Looking up and writing is one step per order within a replica. Two replicas may do it at once for one order; the
 * shop's next update of it, which follows every fulfilment and refund, then sets it right.
 */
public final class OrderKeeper {
    private static final int LOCKS = 64;

    private final OrderTopics topics;
    private final List<Lock> locks = Stream.generate(ReentrantLock::new)
            .limit(LOCKS)
            .<Lock>map(lock -> lock)
            .toList();

    public OrderKeeper(OrderTopics topics) {
        this.topics = topics;
    }

    /** What to do with news of an order. */
    public sealed interface Decision {
        /** Publish this. */
        record Write(ShopOrder order) implements Decision {}

        /** An older delivery came late; what is there is newer. */
        record Stale() implements Decision {}

        /** A part of an order that nobody has heard of: keep it until the order comes. */
        record Wait() implements Decision {}

        /** The broker does not answer, so a part cannot find its order. */
        record Later() implements Decision {}
    }

    /** Carries a decision out. @param <E> what carrying out may throw */
    @FunctionalInterface
    public interface Step<T, E extends Exception> {
        T carryOut(Decision decision) throws E;
    }

    /** The whole order, with what else is known of it. When the broker is away it is taken as it came. */
    public <T, E extends Exception> T whole(ShopOrder order, Arrival arrival, WebhookParser parser, Step<T, E> step)
            throws E {
        return locked(order.id(), () -> decide(order, arrival, parser), step);
    }

    public <T, E extends Exception> T part(OrderPart part, Step<T, E> step) throws E {
        return locked(part.orderId(), () -> decide(part), step);
    }

    private Decision decide(ShopOrder order, Arrival arrival, WebhookParser parser) {
        OrderHistory history;
        try {
            history = topics.find(order.id());
        } catch (KafkaException e) {
            return new Decision.Write(order);
        }
        if (history.known()
                .filter(known -> known.updatedAt().isAfter(order.updatedAt()))
                .isPresent()) {
            return new Decision.Stale();
        }
        ShopOrder whole = history.known()
                .map(known -> OrderMerge.withDisputesOf(order, known))
                .orElse(order);
        for (OrderPart part : waitingParts(history, arrival, parser)) {
            whole = OrderMerge.with(whole, part);
        }
        return new Decision.Write(whole);
    }

    private Decision decide(OrderPart part) {
        try {
            Optional<ShopOrder> known = topics.find(part.orderId()).known();
            return known.<Decision>map(order -> new Decision.Write(OrderMerge.with(order, part)))
                    .orElseGet(Decision.Wait::new);
        } catch (KafkaException e) {
            return new Decision.Later();
        }
    }

    /** What came before the order did. Most of it stands in the whole order already, and merging it changes nothing. */
    private static List<OrderPart> waitingParts(OrderHistory history, Arrival arrival, WebhookParser parser) {
        return history.waiting().stream()
                .flatMap(delivery -> parser.read(Arrival.of(arrival.account(), delivery, arrival.at())).stream())
                .filter(Reading.PartOfOrder.class::isInstance)
                .map(reading -> ((Reading.PartOfOrder) reading).part())
                .toList();
    }

    private <T, E extends Exception> T locked(String orderId, Supplier<Decision> decide, Step<T, E> step) throws E {
        Lock lock = locks.get(Math.floorMod(orderId.hashCode(), LOCKS));
        lock.lock();
        try {
            return step.carryOut(decide.get());
        } finally {
            lock.unlock();
        }
    }
}
