package dev.ballast.ingest.email.automatic;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail bounced, in one word for counting. Servers choose their status codes carelessly, so their words go first and
 * the code decides only where the words say nothing.
 */
final class BounceReason {

    private record Rule(String reason, List<String> words) {

        static Rule of(String reason, String... words) {
            return new Rule(reason, List.of(words));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "mailbox-full",
                    "mailbox full",
                    "mailbox is full",
                    "over quota",
                    "overquota",
                    "quota exceeded",
                    "exceeded storage",
                    "out of storage",
                    "over its quota",
                    "exceeds quota",
                    "mailfolder is full",
                    "insufficient disk quota",
                    "quota violation",
                    "full mailbox",
                    "disk quota exceeded",
                    "mailbox size",
                    "user has too many messages",
                    "inbox is full",
                    "quota exceed",
                    "mail box full",
                    "storage quota",
                    "postfach ist voll",
                    "postfach voll",
                    "boîte pleine",
                    "buzón lleno",
                    "переполнен",
                    "容量",
                    "is over the allowed quota"),
            Rule.of(
                    "too-large",
                    "message too large",
                    "message size exceeds",
                    "exceeds maximum size",
                    "exceeds size limit",
                    "too big",
                    "message file too big",
                    "max message size",
                    "size limit",
                    "larger than the current system limit",
                    "message is too large",
                    "maximum message size",
                    "5.2.3",
                    "5.3.4"),
            Rule.of(
                    "auth-failure",
                    "dmarc",
                    "spf check",
                    "spf record",
                    "spf fail",
                    "dkim",
                    "unauthenticated email",
                    "unauthenticated mail",
                    "sender policy",
                    "not authenticated",
                    "authentication checks"),
            Rule.of(
                    "no-ptr",
                    "reverse dns",
                    "reverse hostname",
                    "ptr record",
                    "no ptr",
                    "cannot find your hostname",
                    "resolve your hostname",
                    "cannot resolve your address",
                    "hostname verification",
                    "fcrdns",
                    "rdns"),
            Rule.of(
                    "spam",
                    "spam",
                    "unsolicited",
                    "bulk mail",
                    "content rejected",
                    "spammessage",
                    "junk mail",
                    "rejected for policy reasons",
                    "considered unwanted"),
            Rule.of("virus", "virus", "malware", "infected"),
            Rule.of(
                    "blocked",
                    "blacklist",
                    "blocklist",
                    "blocked",
                    "black list",
                    "spamhaus",
                    "block list",
                    "dnsbl",
                    "rbl",
                    "bad reputation",
                    "poor reputation",
                    "reputation",
                    "access denied",
                    "connection refused by"),
            Rule.of(
                    "suspended",
                    "suspended",
                    "account is disabled",
                    "account disabled",
                    "account that you tried to reach is disabled",
                    "inactive",
                    "mailbox unavailable or access denied",
                    "deactivated",
                    "mailbox disabled",
                    "has been disabled",
                    "temporarily locked",
                    "account is locked",
                    "not active"),
            Rule.of(
                    "moved",
                    "has moved",
                    "user has moved",
                    "address changed",
                    "no longer at this",
                    "no longer works",
                    "has been replaced"),
            Rule.of(
                    "host-unknown",
                    "host unknown",
                    "host not found",
                    "domain not found",
                    "no such domain",
                    "unable to lookup dns",
                    "name or service not known",
                    "domain name not found",
                    "unrouteable address",
                    "unrouteable mail domain",
                    "unknown host",
                    "dns error",
                    "no mail exchanger",
                    "domain does not exist",
                    "illegal host/domain",
                    "couldn't find any host",
                    "unable to find",
                    "hostname lookup"),
            Rule.of("no-relay", "relay", "relaying denied", "not permitted to relay"),
            Rule.of(
                    "no-mail-accepted",
                    "does not accept mail",
                    "doesn't accept mail",
                    "null mx",
                    "name server: .: host not found",
                    "nullmx",
                    "no mail accepted"),
            Rule.of(
                    "user-unknown",
                    "user unknown",
                    "unknown user",
                    "no such user",
                    "user not found",
                    "recipient not found",
                    "does not exist",
                    "doesn't exist",
                    "recipient unknown",
                    "unknown recipient",
                    "no such recipient",
                    "address unknown",
                    "unknown address",
                    "invalid recipient",
                    "no mailbox here",
                    "mailbox not found",
                    "mailbox unavailable",
                    "no such mailbox",
                    "unknown local",
                    "user doesn",
                    "not a valid mailbox",
                    "address rejected",
                    "recipient address rejected",
                    "not listed in",
                    "isn't in my",
                    "not our customer",
                    "no longer available",
                    "not known here",
                    "unknown mailbox",
                    "invalid mailbox",
                    "invalid address",
                    "no account",
                    "account not found",
                    "account does not",
                    "couldn't be found",
                    "wasn't found",
                    "not found at",
                    "benutzer unbekannt",
                    "nicht bekannt",
                    "adresse inconnue",
                    "usuario desconocido",
                    "未找到",
                    "ありません",
                    "見つかりません",
                    "存在しない",
                    "несуществ",
                    "не существует",
                    "not exist"),
            Rule.of(
                    "expired",
                    "timed out",
                    "timeout",
                    "retry time",
                    "delivery time expired",
                    "too long",
                    "queue too long",
                    "expired",
                    "not been delivered after",
                    "could not be delivered for",
                    "retry timeout",
                    "gave up",
                    "delayed",
                    "giving up",
                    "for more than",
                    "connection refused",
                    "hop count",
                    "unreachable"),
            Rule.of(
                    "rejected",
                    "sender rejected",
                    "sender address",
                    "not member",
                    "not a member",
                    "permission to post",
                    "posting is",
                    "administrative prohibition",
                    "prohibited",
                    "denied",
                    "refused",
                    "rejected",
                    "not allowed",
                    "not authorized"),
            Rule.of("policy", "policy", "too many", "rate limit", "throttl", "limit exceeded", "exceed"),
            Rule.of(
                    "system",
                    "local configuration",
                    "system error",
                    "local error",
                    "mail for",
                    "loops back",
                    "i/o error",
                    "no space left",
                    "lost connection",
                    "server error",
                    "insufficient system",
                    "mail loop"));

    private BounceReason() {}

    /** Null when neither words nor code tell. */
    static @Nullable String of(@Nullable String status, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (rule.words().stream().anyMatch(lower::contains)) {
                return rule.reason();
            }
        }
        return byCode(status);
    }

    private static @Nullable String byCode(@Nullable String status) {
        String detail = status == null || status.length() < 3 ? "" : status.substring(2);
        return switch (detail) {
            case "1.1", "1.10", "1.3", "1.0" -> "user-unknown";
            case "1.2" -> "host-unknown";
            case "1.6" -> "moved";
            case "2.1" -> "suspended";
            case "2.2" -> "mailbox-full";
            case "2.3", "3.4" -> "too-large";
            case "4.1", "4.2", "4.7" -> "expired";
            case "7.1", "7.0" -> "rejected";
            case "7.20", "7.21", "7.22", "7.23", "7.25", "7.26" -> "auth-failure";
            default -> null;
        };
    }
}
