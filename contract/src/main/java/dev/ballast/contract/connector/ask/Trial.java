package dev.ballast.contract.connector.ask;

import dev.ballast.contract.account.form.Wording;
import java.util.List;

/**
 * Whether an account would work, asked of its connector before anything is saved. The request is a
 * {@link dev.ballast.contract.account.ChannelAccount}.
 *
 * @param steps what was tried, in order
 */
public record Trial(List<Step> steps) {

    /** Where a connector takes the {@link SealedRequest}, as a POST. */
    public static final String PATH = "/connector/trial";

    /**
     * @param what  was tried: the login at the mail server, the token at the platform
     * @param works whether it did
     * @param words how it went, for the person at the desk; no secret
     */
    public record Step(Wording what, boolean works, Wording words) {}

    public Trial {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
