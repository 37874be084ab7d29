package dev.ballast.ingest.social.platform;

import java.io.IOException;
import java.util.List;

/** Asks the platform itself whether it is true what a delivery tells, where no signature vouches for the body. */
@FunctionalInterface
public interface Confirmation {
    /**
     * What the platform says about each of {@code readings}, in their order.
     *
     * @throws IOException when it does not answer; the delivery has to come again
     */
    List<Reading> confirm(List<Reading> readings, Arrival arrival, Connection connection) throws IOException;

    /** For platforms that sign. */
    static Confirmation signed() {
        return (readings, arrival, connection) -> readings;
    }
}
