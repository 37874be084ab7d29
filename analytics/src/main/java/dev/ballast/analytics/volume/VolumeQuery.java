package dev.ballast.analytics.volume;

import dev.ballast.analytics.http.Period;
import java.util.Map;
import java.util.Set;

/**
 * A question about volume.
 *
 * @param only restricts a dimension to one value; the empty product is the unknown one
 */
record VolumeQuery(Period period, Bucket bucket, Set<Dimension> by, Map<Dimension, String> only) {}
