package dev.ballast.ingest.social.http;

import dev.ballast.ingest.social.platform.Payload;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** What a platform answered. A body that is no JSON reads as an empty one. */
public record HttpAnswer(int status, HttpHeaders headers, Payload body) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    public boolean ok() {
        return status / 100 == 2;
    }

    /** How long the platform wants to be left alone (RFC 9110 section 10.2.3: seconds or a date). */
    public Duration retryAfter(Duration fallback, InstantSource clock) {
        Duration told = headers.firstValue("Retry-After")
                .map(value -> read(value, fallback, clock))
                .orElse(fallback);
        if (told.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return told.compareTo(LONGEST) > 0 ? LONGEST : told;
    }

    private static Duration read(String value, Duration fallback, InstantSource clock) {
        if (!value.isEmpty() && value.length() < 10 && value.chars().allMatch(Character::isDigit)) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            return Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return fallback;
        }
    }
}
