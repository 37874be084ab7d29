package dev.ballast.ticket.channels;

import dev.ballast.contract.account.AccountOrigin;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.form.AccountForm;
import dev.ballast.contract.account.form.FieldProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an account to be. Secrets are write-only: one that is absent or blank stays as it is, null takes it
 * away.
 *
 * @param id         only where the account is new
 * @param platform   only where the account is new
 * @param settings   all of them; those that the form does not know stay
 * @param keepFormer secrets whose present value stays valid as {@code name.old} while the platform changes over
 * @param revision   the one that was seen, where the account exists
 */
record AccountDraft(
        @Nullable String id,
        @Nullable String platform,
        @Nullable String displayName,
        boolean enabled,
        Map<String, String> settings,
        Map<String, @Nullable String> secrets,
        Set<String> keepFormer,
        @Nullable String revision) {

    private static final int LONGEST_SECRET = 8_000;

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    AccountDraft {
        settings = settings == null ? Map.of() : withoutBlanks(settings);
        secrets = secrets == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(secrets));
        keepFormer = keepFormer == null ? Set.of() : Set.copyOf(keepFormer);
    }

    private static Map<String, String> withoutBlanks(Map<String, String> settings) {
        Map<String, String> given = new HashMap<>();
        settings.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        return Map.copyOf(given);
    }

    /** With what stays of {@code former} because the form does not know it, and so the page could not send it. */
    Map<String, String> settingsOver(ChannelAccount former, AccountForm form) {
        Map<String, String> all = former.settings().entrySet().stream()
                .filter(kept -> form.field(kept.getKey()).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        all.putAll(settings);
        return AccountOrigin.changedAtDesk(former, all);
    }

    List<FieldProblem> problems(ChannelAccount former, AccountForm form) {
        Set<String> present = new HashSet<>(former.secrets().keySet());
        secrets.forEach((name, value) -> {
            if (value == null) {
                present.remove(name);
            } else if (!value.isBlank()) {
                present.add(name);
            }
        });
        List<FieldProblem> problems = new ArrayList<>(form.problems(settings, present));
        Set<String> newSettings = new HashSet<>(settings.keySet());
        newSettings.removeAll(former.settings().keySet());
        Set<String> newSecrets = new HashSet<>(secrets.keySet());
        newSecrets.removeAll(former.secrets().keySet());
        problems.addAll(form.unknown(newSettings, newSecrets));
        secrets.forEach((name, value) -> {
            if (value != null && value.length() > LONGEST_SECRET) {
                problems.add(FieldProblem.tooLong(name, LONGEST_SECRET));
            }
        });
        return problems;
    }

    /** Hides what it holds. */
    @Override
    public String toString() {
        return "AccountDraft[" + id + ", " + platform + "]";
    }
}
