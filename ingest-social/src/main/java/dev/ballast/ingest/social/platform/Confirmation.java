package dev.ballast.ingest.social.platform;

import java.io.IOException;
import java.util.List;

/**
 * Asks the platform itself, where no signature vouches for the body, or where the delivery only says that somebody wrote.
 */
@FunctionalInterface
public interface Confirmation {
    /**
     * What the platform says about each of {@code readings}, in their order.
     *
     * @throws IOException when it does not answer; the delivery has to come again
     */
    List<Reading> confirm(List<Reading> readings, Arrival arrival, Connection connection) throws IOException;

    /** For platforms that sign, and tell all in the delivery. */
    static Confirmation unneeded() {
        return (readings, arrival, connection) -> readings;
    }
}
