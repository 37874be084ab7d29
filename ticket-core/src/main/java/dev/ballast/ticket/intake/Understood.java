package dev.ballast.ticket.intake;

import dev.ballast.ticket.model.About;
import dev.ballast.ticket.model.CustomerMessage;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What each message of a batch is about. */
final class Understood {

    private final Map<Arrival, About> abouts = new IdentityHashMap<>();

    /** @param abouts in the order of {@code arrivals} */
    Understood(List<Arrival> arrivals, List<About> abouts) {
        for (int i = 0; i < arrivals.size(); i++) {
            this.abouts.put(arrivals.get(i), abouts.get(i));
        }
    }

    /** @param id of its entry */
    CustomerMessage message(UUID id, Arrival arrival) {
        About about = Objects.requireNonNull(abouts.get(arrival), "not of this batch");
        return new CustomerMessage(id, arrival.message().channel(), arrival.at(), true, arrival.kind(), about);
    }
}
