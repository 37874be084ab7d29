package dev.ballast.analytics.volume;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer.
 *
 * @param total tickets in all rows
 */
public record Volume(List<Row> rows, long total) {

    /**
     * @param bucket   2026-11-23, 2026-W48 or 2026-11
     * @param values   one per dimension asked for; null for a product nobody named yet
     * @param count    tickets opened in the bucket
     * @param messages what customers wrote in those tickets, whenever they wrote it
     */
    @JsonPropertyOrder({"bucket", "type", "product", "channel", "count", "messages"})
    public record Row(String bucket, @JsonIgnore Map<Dimension, @Nullable String> values, long count, long messages) {

        public @Nullable String value(Dimension dimension) {
            return values.get(dimension);
        }

        @JsonAnyGetter
        @Schema(hidden = true)
        Map<String, @Nullable String> named() {
            Map<String, @Nullable String> named = new LinkedHashMap<>();
            values.forEach((dimension, value) -> named.put(dimension.label(), value));
            return named;
        }
    }
}
