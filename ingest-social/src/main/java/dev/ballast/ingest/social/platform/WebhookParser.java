package dev.ballast.ingest.social.platform;

import java.util.List;

/** Reads a platform's deliveries. Pure: the same bytes give the same readings, whenever and wherever. */
@FunctionalInterface
public interface WebhookParser {
    /** Every event of the delivery, at every level of the batch, in its order. */
    List<Reading> read(Payload body, Arrival arrival);

    default List<Reading> read(Arrival arrival) {
        return Payload.read(arrival.delivery().body())
                .map(body -> read(body, arrival))
                .orElse(List.of(new Reading.Unreadable("the body is no JSON object")));
    }
}
