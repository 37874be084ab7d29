package dev.ballast.analytics.volume;

import dev.ballast.analytics.http.Period;
import java.util.Map;
import java.util.Set;

/**
 * A question about volume.
 *
 * @param only restricts a dimension to one value; the empty product is the unknown one
 */
public record VolumeQuery(Period period, Bucket bucket, Set<Dimension> by, Map<Dimension, String> only) {

    /** All tickets of the period per month, split by one dimension. */
    public static VolumeQuery monthly(Period period, Dimension by) {
        return new VolumeQuery(period, Bucket.MONTH, Set.of(by), Map.of());
    }
}
