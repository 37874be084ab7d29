package dev.ballast.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of one customer, or of a customer's mail server.
 *
 * @param id        stable and unique within a run: the external id at its door derives from it
 * @param purchase  what it is about; null before a purchase and for praise
 * @param answers   the earlier mail of the same thread
 * @param stars     of a review
 * @param picture   sent along; only some platforms carry one beside the text
 */
record Telling(
        long id,
        Kind kind,
        Door door,
        Person author,
        @Nullable Purchase purchase,
        String subject,
        String text,
        Instant at,
        @Nullable Telling answers,
        int stars,
        @Nullable Snapshot picture) {

    enum Kind {
        PERSON,
        BOUNCE,
        VACATION
    }

    Telling with(Snapshot snapshot) {
        return new Telling(id, kind, door, author, purchase, subject, text, at, answers, stars, snapshot);
    }
}
