package dev.ballast.ticket.extract;

import dev.ballast.ticket.triage.SectionedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds mentions by what the shop knows first, by cue words and published formats second. */
public final class TextMentions implements MentionExtractor {

    private static final int MAX_CHARACTERS = 16_000;

    /** Numbers beyond these are not looked up: a pasted table is no list of orders. */
    private static final int MAX_LOOKUPS = 60;

    private static final int SHORTEST_KEY = 3;

    /** "order12345678" without the space. */
    private static final int GLUED_FROM = 4;

    private final Cues cues = new Cues(SectionedFile.resource("/extract/cues.txt"));
    private final TrackingSpotter trackings = new TrackingSpotter(cues);
    private final ProductFinder products = new ProductFinder();

    @Override
    public Lookups lookups(@Nullable String subject, String text) {
        String whole = joined(subject, text);
        Set<OrderKey> orders = new HashSet<>();
        Set<String> shipments = new HashSet<>();
        for (NumberRuns.Stretch stretch : NumberRuns.in(whole, NumberToken.in(whole))) {
            for (String number : stretch.readings()) {
                boolean room = orders.size() < MAX_LOOKUPS;
                if (room && number.length() >= SHORTEST_KEY && number.length() <= 25) {
                    orders.add(OrderKey.of(number));
                }
                if (number.length() >= 8
                        && number.length() <= CarrierFormats.MAX_LENGTH
                        && shipments.size() < MAX_LOOKUPS) {
                    shipments.add(number);
                }
            }
        }
        return new Lookups(orders, shipments);
    }

    @Override
    public Mentions extract(@Nullable String subject, String text, KnownKeys known) {
        String whole = joined(subject, text);
        String lowerCase = whole.toLowerCase(Locale.ROOT);
        List<NumberToken> tokens = NumberToken.in(whole);
        List<NumberRuns.Stretch> stretches = NumberRuns.in(whole, tokens);
        List<TrackingSpotter.Spot> shipments = trackings.in(whole, lowerCase, stretches, known);
        Map<OrderKey, OrderNumber> orders = new LinkedHashMap<>();
        List<KnownOrder> meant = new ArrayList<>();
        for (NumberRuns.Stretch stretch : stretches) {
            if (shipments.stream().noneMatch(spot -> overlaps(spot, stretch))) {
                order(whole, lowerCase, stretch, known).ifPresent(order -> orders.putIfAbsent(order.key(), order));
            }
        }
        dropPartsOfKnown(orders);
        orders.values().forEach(order -> known.order(order.key()).ifPresent(meant::add));
        List<TrackingNumber> numbers =
                shipments.stream().map(TrackingSpotter.Spot::number).distinct().toList();
        numbers.forEach(number -> known.shipment(number.number()).ifPresent(meant::add));
        ProductFinder.Found found = products.find(whole, meant, known);
        return new Mentions(List.copyOf(orders.values()), numbers, found.certain(), found.suggestions());
    }

    @Override
    public List<Amount> amounts(@Nullable String subject, String text) {
        return Money.in(joined(subject, text));
    }

    private Optional<OrderNumber> order(String text, String lowerCase, NumberRuns.Stretch stretch, KnownKeys known) {
        for (String number : stretch.readings()) {
            if (known.hasOrders() && number.length() >= SHORTEST_KEY && number.length() <= 25) {
                Optional<KnownOrder> order = known.order(OrderKey.of(number));
                if (order.isPresent() && believable(text, lowerCase, stretch, known)) {
                    return order.map(found -> new OrderNumber(found.number(), true, null));
                }
            }
        }
        if (stretch.tokens() > 1 || stretch.first().digits() < OrderSpotter.FEWEST_DIGITS) {
            return Optional.empty();
        }
        NumberToken token = stretch.first();
        String glued = cues.withoutOrderCue(token.text());
        if (!glued.equals(token.text()) && glued.length() >= GLUED_FROM) {
            return Optional.of(unknown(glued, known));
        }
        return OrderSpotter.spots(text, token, cues.around(lowerCase, token))
                ? Optional.of(unknown(token.text(), known))
                : Optional.empty();
    }

    /** A shop's order 1001 is not meant by "1001 nights" or "$1001": short numbers need a cue or the sender's own order. */
    private boolean believable(String text, String lowerCase, NumberRuns.Stretch stretch, KnownKeys known) {
        NumberToken first = stretch.first();
        if (Money.touches(text, first.start(), stretch.last().end())) {
            return false;
        }
        return first.hashed()
                || stretch.compact().length() >= 6
                || cues.around(lowerCase, first).kind() == Cues.Kind.ORDER
                || known.ofSender().stream()
                        .anyMatch(order -> order.key().value().endsWith(stretch.compact()));
    }

    private static OrderNumber unknown(String written, KnownKeys known) {
        String key = OrderKey.of(written).value();
        String near = known.ofSender().stream()
                .filter(own -> Misread.oneDigitApart(own.key().value(), key))
                .map(KnownOrder::number)
                .findFirst()
                .orElse(null);
        return new OrderNumber(written, false, near);
    }

    /** "111-2223334 5556667" joined is known: its groups are no orders of their own. */
    private static void dropPartsOfKnown(Map<OrderKey, OrderNumber> orders) {
        List<String> known = orders.entrySet().stream()
                .filter(order -> order.getValue().known())
                .map(order -> order.getKey().value())
                .toList();
        orders.entrySet()
                .removeIf(order -> !order.getValue().known()
                        && known.stream()
                                .anyMatch(whole -> whole.contains(order.getKey().value())));
    }

    private static boolean overlaps(TrackingSpotter.Spot spot, NumberRuns.Stretch stretch) {
        return stretch.first().start() < spot.end() && stretch.last().end() > spot.start();
    }

    private static String joined(@Nullable String subject, String text) {
        String whole = subject == null || subject.isBlank() ? text : subject + "\n" + text;
        return whole.length() <= MAX_CHARACTERS ? whole : whole.substring(0, MAX_CHARACTERS);
    }
}
