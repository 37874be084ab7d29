package dev.ballast.ingest.social.platform;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a platform how it stands with an account, so that a token that ran out is noticed within minutes and not by the next
 * reply.
 */
@FunctionalInterface
public interface CredentialCheck {
    /**
     * Empty when there is nothing to ask.
     *
     * @throws IOException when the platform cannot be reached or says nothing that could be understood
     */
    Optional<Standing> ask(Connection connection) throws IOException;

    /** What the platform said. */
    sealed interface Standing {
        /**
         * @param expiresAt when the token ends; null when it does not, or the platform does not say
         * @param waiting   deliveries that the platform holds back; null when it does not say
         * @param problem   why deliveries fail at the platform's end; null when they do not
         */
        record Good(
                @Nullable Instant expiresAt,
                @Nullable Long waiting,
                @Nullable String problem) implements Standing {}

        /** Nobody gets on without new credentials. @param reason in the platform's words; no secret */
        record Refused(String reason) implements Standing {}
    }

    /** For platforms that offer no question of that kind. */
    static CredentialCheck none() {
        return connection -> Optional.empty();
    }
}
