package dev.ballast.analytics.volume;

import dev.ballast.analytics.http.InvalidQuery;
import java.util.Locale;

/** The length of time that one row covers. */
public enum Bucket {
    /** 2026-11-23. */
    DAY("to_char(%s, 'YYYY-MM-DD')"),
    /** ISO 8601, Monday to Sunday: 2026-W48. */
    WEEK("to_char(%s, 'IYYY\"-W\"IW')"),
    /** 2026-11. */
    MONTH("to_char(%s, 'YYYY-MM')");

    private final String sql;

    Bucket(String sql) {
        this.sql = sql;
    }

    /** @param day an SQL expression of type date; never text from outside */
    public String of(String day) {
        return sql.formatted(day);
    }

    /** @throws InvalidQuery for anything but day, week, month */
    public static Bucket parse(String value) {
        for (Bucket bucket : values()) {
            if (bucket.name().equals(value.toUpperCase(Locale.ROOT))) {
                return bucket;
            }
        }
        throw new InvalidQuery("bucket", value, "day, week or month");
    }
}
