package dev.ballast.ingest.webform.door;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.webform.limit.RateLimit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides from a request's head alone whether its body is read: the form exists, the page may use it, and nobody hammers
 * at it.
 */
public final class Admission {

    private static final int RETRY_SECONDS = 5;

    private final AccountDirectory directory;
    private final RateLimit perAddress;
    private final RateLimit perForm;
    private final Limits limits;

    /**
     * @param perAddress    submissions a minute from one address to one form, where the account's setting
     *                      {@code rate-per-address} says nothing else; 0 is unlimited
     * @param perForm       the same for everybody together, setting {@code rate-per-form}
     * @param limitLoopback whether callers on this machine are limited as well
     */
    public record Limits(int perAddress, int perForm, boolean limitLoopback) {}

    public Admission(AccountDirectory directory, RateLimit perAddress, RateLimit perForm, Limits limits) {
        this.directory = directory;
        this.perAddress = perAddress;
        this.perForm = perForm;
        this.limits = limits;
    }

    /** The form by the name in the path, while it is switched on. */
    public Optional<ChannelAccount> form(@Nullable String name) {
        if (name == null || !AccountId.isValid(name)) {
            return Optional.empty();
        }
        return directory
                .find(new AccountId(name))
                .filter(account -> account.enabled() && account.platform() == Platform.WEBFORM);
    }

    /** What to say when there is no such form: as long as not all accounts are known, it may yet turn up. */
    Refusal unknownForm() {
        return directory.ready()
                ? Refusal.of(Refusal.Kind.UNKNOWN_FORM)
                : Refusal.later(Refusal.Kind.UNAVAILABLE, RETRY_SECONDS);
    }

    /** Whether a page of that origin may use the form; {@code own} is this door's own origin. */
    boolean allows(ChannelAccount form, String origin, String own) {
        return origin.equals(own)
                || Arrays.stream(form.setting("allowed-origins", "").split("[,\\s]+"))
                        .anyMatch(allowed -> allowed.equals("*") || allowed.equalsIgnoreCase(origin));
    }

    /** Empty when the submission may go on. */
    Optional<Refusal> tooOften(ChannelAccount form, Caller caller) {
        if (caller.isLoopback() && !limits.limitLoopback()) {
            return Optional.empty();
        }
        String id = form.id().value();
        long wait = perAddress.take(id + ' ' + caller.network(), rate(form, "rate-per-address", limits.perAddress()));
        if (wait == 0) {
            wait = perForm.take(id, rate(form, "rate-per-form", limits.perForm()));
        }
        return wait == 0 ? Optional.empty() : Optional.of(Refusal.later(Refusal.Kind.TOO_OFTEN, wait));
    }

    private static int rate(ChannelAccount form, String setting, int fallback) {
        String value = form.setting(setting, "");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : fallback;
    }
}
