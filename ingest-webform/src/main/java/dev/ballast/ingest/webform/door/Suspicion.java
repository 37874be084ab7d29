package dev.ballast.ingest.webform.door;

import dev.ballast.ingest.webform.form.FormPost;
import java.util.Optional;

/** Tells programs that fill in every field at once from people. Both traps say so and swallow nothing. */
final class Suspicion {

    /** Nobody reads a form and writes two words in less; a page filled in from its address may be sent at the next try. */
    private static final long FASTEST_MS = 1_500;

    private Suspicion() {}

    static Optional<Refusal> of(FormPost post) {
        if (post.website() != null && !post.website().isBlank()) {
            return Optional.of(Refusal.of(Refusal.Kind.AUTOMATIC));
        }
        if (post.elapsed() != null && post.elapsed() < FASTEST_MS) {
            return Optional.of(Refusal.later(Refusal.Kind.TOO_OFTEN, 2));
        }
        return Optional.empty();
    }
}
