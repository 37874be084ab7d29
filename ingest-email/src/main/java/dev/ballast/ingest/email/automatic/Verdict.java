package dev.ballast.ingest.email.automatic;

import dev.ballast.contract.inbound.AutomaticKind;
import dev.ballast.contract.inbound.Bounce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param kind   null for a person's mail
 * @param bounce with {@code kind} bounce, what became of which recipient
 * @param about  Message-IDs of the mail that a bounce or report returns
 */
public record Verdict(
        @Nullable AutomaticKind kind, @Nullable Bounce bounce, List<String> about) {

    static final Verdict PERSON = new Verdict(null, null, List.of());

    public Verdict {
        about = List.copyOf(about);
    }

    static Verdict of(AutomaticKind kind) {
        return new Verdict(kind, null, List.of());
    }
}
