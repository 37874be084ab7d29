package dev.ballast.ingest.social.door;

import dev.ballast.ingest.social.platform.Verdict;

/** What the door says to a request. */
public sealed interface DoorAnswer {
    /** Everything in the delivery is durable, or there was nothing to keep. */
    record Accepted() implements DoorAnswer {}

    /** The platform's question by GET is answered with this text. */
    record Challenge(String text) implements DoorAnswer {}

    /** No such platform, or no such account of it. */
    record NotFound() implements DoorAnswer {}

    record Forged(Verdict verdict) implements DoorAnswer {}

    /** Nothing was kept and the platform should come again. */
    record Unavailable(String reason) implements DoorAnswer {}
}
