package dev.ballast.analytics.volume;

import dev.ballast.analytics.http.Period;
import jakarta.ws.rs.DefaultValue;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query string as it came.
 *
 * @param by comma-separated dimensions to split rows by
 */
public record VolumeParameters(
        @RestQuery @Nullable String from,
        @RestQuery @Nullable String to,
        @RestQuery @DefaultValue("month") String bucket,
        @RestQuery @DefaultValue("") String by,
        @RestQuery @Nullable String type,
        @RestQuery @Nullable String product,
        @RestQuery @Nullable String channel) {

    /** @throws dev.ballast.analytics.http.InvalidQuery naming the first parameter that makes no sense */
    VolumeQuery query(ZoneId zone) {
        Map<Dimension, String> only = new EnumMap<>(Dimension.class);
        put(only, Dimension.TYPE, type);
        put(only, Dimension.PRODUCT, product);
        put(only, Dimension.CHANNEL, channel);
        return new VolumeQuery(Period.parse(from, to, zone), Bucket.parse(bucket), Dimension.parse(by), only);
    }

    private static void put(Map<Dimension, String> only, Dimension dimension, @Nullable String value) {
        if (value != null) {
            only.put(dimension, value);
        }
    }
}
