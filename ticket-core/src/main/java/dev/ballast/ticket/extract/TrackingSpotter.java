package dev.ballast.ticket.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which numbers of a text are tracking numbers. */
final class TrackingSpotter {

    /** @param covers the stretch of text it takes: nothing inside is an order number too */
    record Spot(TrackingNumber number, int start, int end) {}

    private final Cues cues;

    TrackingSpotter(Cues cues) {
        this.cues = cues;
    }

    List<Spot> in(String text, String lowerCase, List<NumberRuns.Stretch> stretches, KnownKeys known) {
        List<Spot> spots = new ArrayList<>();
        for (NumberRuns.Stretch stretch : stretches) {
            boolean taken = spots.stream()
                    .anyMatch(spot -> stretch.first().start() < spot.end()
                            && stretch.last().end() > spot.start());
            if (!taken) {
                spot(text, lowerCase, stretch, known)
                        .ifPresent(number -> spots.add(new Spot(
                                number, stretch.first().start(), stretch.last().end())));
            }
        }
        return spots;
    }

    private Optional<TrackingNumber> spot(String text, String lowerCase, NumberRuns.Stretch stretch, KnownKeys known) {
        for (String number : stretch.readings()) {
            Optional<KnownOrder> shipped = known.shipment(number);
            Optional<String> carrier = carrier(text, lowerCase, stretch, number, shipped.isPresent());
            if (shipped.isPresent() || carrier.isPresent()) {
                return Optional.of(new TrackingNumber(
                        number,
                        carrier.orElse(null),
                        shipped.map(KnownOrder::number).orElse(null)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> carrier(
            String text, String lowerCase, NumberRuns.Stretch stretch, String number, boolean shipped) {
        Optional<String> lettered = CarrierFormats.lettered(number);
        if (lettered.isPresent()) {
            return lettered;
        }
        // The format first: it is the cheaper question and nearly always answers no.
        return CarrierFormats.allDigits(number)
                .filter(carrier ->
                        shipped || cues.around(lowerCase, stretch.first()).kind() == Cues.Kind.TRACKING)
                .filter(carrier -> !Money.touches(
                        text, stretch.first().start(), stretch.last().end()));
    }
}
