package dev.ballast.ingest.social.platform;

import org.jspecify.annotations.Nullable;

/** A review's rating, which some platforms write as text. */
public final class Stars {
    private Stars() {}

    /** 1 to 5, or null when it says anything else. */
    public static @Nullable Integer read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            int stars = (int) Math.round(Double.parseDouble(text));
            return stars >= 1 && stars <= 5 ? stars : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
