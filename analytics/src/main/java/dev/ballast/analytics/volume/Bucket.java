package dev.ballast.analytics.volume;

import dev.ballast.analytics.http.InvalidQuery;
import java.util.Locale;

/** The length of time that one row covers. */
enum Bucket {
    /** 2026-11-23. */
    DAY("to_char(day, 'YYYY-MM-DD')"),
    /** ISO 8601, Monday to Sunday: 2026-W48. */
    WEEK("to_char(day, 'IYYY\"-W\"IW')"),
    /** 2026-11. */
    MONTH("to_char(day, 'YYYY-MM')");

    private final String sql;

    Bucket(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    static Bucket parse(String value) {
        for (Bucket bucket : values()) {
            if (bucket.name().equals(value.toUpperCase(Locale.ROOT))) {
                return bucket;
            }
        }
        throw new InvalidQuery("bucket", value, "day, week or month");
    }
}
