package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.KnownOrder;
import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.extract.Mentions;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.extract.OrderNumber;
import dev.ballast.ticket.extract.TrackingNumber;
import dev.ballast.ticket.model.About;
import dev.ballast.ticket.orders.ShopCatalogue;
import dev.ballast.ticket.store.OrderFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a message is about, told by its text and by what the shop knows of the orders it names. */
@ApplicationScoped
class Understanding {

    private final MentionExtractor extractor;
    private final ShopCatalogue catalogue;

    Understanding(MentionExtractor extractor, ShopCatalogue catalogue) {
        this.extractor = extractor;
        this.catalogue = catalogue;
    }

    /**
     * On every core, because a transaction holds its locks meanwhile.
     *
     * @param ledger loaded, and not changed by anybody until this returns
     */
    Understood of(List<Arrival> arrivals, Ledger ledger) {
        return new Understood(
                arrivals,
                arrivals.parallelStream().map(arrival -> about(arrival, ledger)).toList());
    }

    private About about(Arrival arrival, Ledger ledger) {
        InboundMessage message = arrival.message();
        return about(arrival, extractor.extract(message.subject(), message.text(), known(arrival, ledger)), ledger);
    }

    private KnownKeys known(Arrival arrival, Ledger ledger) {
        Map<OrderKey, KnownOrder> orders = new HashMap<>();
        for (OrderKey key : arrival.lookups().orders()) {
            OrderFacts facts = ledger.orders.get(key);
            if (facts != null) {
                orders.put(key, facts.order());
            }
        }
        Map<String, KnownOrder> shipments = new HashMap<>();
        for (String tracking : arrival.lookups().trackings()) {
            OrderFacts facts = ledger.shipments.get(tracking);
            if (facts != null) {
                shipments.put(tracking, facts.order());
            }
        }
        return new KnownKeys(orders, shipments, ofSender(arrival, ledger), catalogue.current());
    }

    private static List<KnownOrder> ofSender(Arrival arrival, Ledger ledger) {
        return arrival.identities().stream()
                .flatMap(identity -> ledger.ordersOf(identity).stream())
                .map(OrderFacts::order)
                .toList();
    }

    private About about(Arrival arrival, Mentions mentions, Ledger ledger) {
        InboundMessage message = arrival.message();
        Set<OrderKey> orders = new LinkedHashSet<>();
        ArrivalReader.orderRef(message).ifPresent(orders::add);
        mentions.orders().stream().map(OrderNumber::key).forEach(orders::add);
        mentions.trackings().stream()
                .map(TrackingNumber::order)
                .filter(Objects::nonNull)
                .map(OrderKey::of)
                .forEach(orders::add);
        OrderFacts facts = orders.stream()
                .map(ledger::order)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new About(
                About.subject(message.subject(), message.text()),
                About.snippet(message.text()),
                product(message, mentions, facts),
                facts == null ? written(message, mentions) : facts.order().number(),
                orders,
                mentions.trackings().stream().map(TrackingNumber::number).collect(Collectors.toSet()),
                arrival.kind().language() == null
                        ? message.language()
                        : arrival.kind().language(),
                facts == null ? null : facts.country(),
                facts == null ? null : facts.total());
    }

    private static @Nullable String written(InboundMessage message, Mentions mentions) {
        return Stream.concat(
                        Stream.ofNullable(message.orderRef()).filter(ref -> !ref.isBlank()),
                        mentions.orders().stream().map(OrderNumber::number))
                .findFirst()
                .orElse(null);
    }

    /** An order of one line leaves no doubt. */
    private @Nullable String product(InboundMessage message, Mentions mentions, @Nullable OrderFacts facts) {
        if (!mentions.products().isEmpty()) {
            return mentions.products().getFirst().name();
        }
        if (message.productRef() != null && !message.productRef().isBlank()) {
            return catalogue.current().nameOf(message.productRef());
        }
        return facts != null && facts.order().products().size() == 1
                ? facts.order().products().getFirst().name()
                : null;
    }
}
