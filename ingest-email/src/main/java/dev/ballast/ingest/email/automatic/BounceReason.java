package dev.ballast.ingest.email.automatic;

import dev.ballast.ingest.email.phrase.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail bounced, in one word for counting. Servers choose their status codes carelessly, so their words go first and
 * the code decides only where the words say nothing.
 */
final class BounceReason {

    private record Rule(String reason, Phrases words) {}

    private static final List<Rule> RULES = rules();

    private BounceReason() {}

    /**
     * @param diagnostic the failing server's own answer
     * @param notice     what the notifying server says around it
     * @return null when neither words nor code tell
     */
    static @Nullable String of(@Nullable String status, String diagnostic, String notice) {
        String reason = exactly(status);
        if (reason == null) {
            reason = byWords(diagnostic);
        }
        if (reason == null) {
            reason = byWords(notice);
        }
        return reason == null ? byCode(status) : reason;
    }

    private static @Nullable String byWords(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return RULES.stream()
                .filter(rule -> rule.words().within(lower))
                .map(Rule::reason)
                .findFirst()
                .orElse(null);
    }

    /** Codes that servers use for nothing else. */
    private static @Nullable String exactly(@Nullable String status) {
        String detail = status == null || status.length() < 3 ? "" : status.substring(2);
        return switch (detail) {
            case "2.2" -> "mailbox-full";
            case "3.4" -> "too-large";
            case "1.2" -> "host-unknown";
            case "1.6" -> "moved";
            case "1.7", "1.8" -> "rejected";
            case "3.2" -> "no-mail-accepted";
            case "7.13" -> "suspended";
            case "7.25" -> "no-ptr";
            case "7.26" -> "auth-failure";
            default -> null;
        };
    }

    private static @Nullable String byCode(@Nullable String status) {
        String detail = status == null || status.length() < 3 ? "" : status.substring(2);
        return switch (detail) {
            case "1.1", "1.10", "1.3", "1.0" -> "user-unknown";
            case "2.1" -> "suspended";
            case "2.3" -> "too-large";
            case "4.1", "4.2", "4.7" -> "expired";
            case "7.1", "7.0" -> "rejected";
            case "7.20", "7.21", "7.22", "7.23" -> "auth-failure";
            default -> null;
        };
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        Phrases.sections(BounceReason.class, "bounce-reasons.txt")
                .forEach((heading, words) -> rules.add(new Rule(heading.split("#", 2)[0], words)));
        return List.copyOf(rules);
    }
}
