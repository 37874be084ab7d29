package dev.ballast.ingest.email.automatic;

import dev.ballast.contract.inbound.Bounce;
import dev.ballast.ingest.email.mime.MimeMail;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who was not reached and why: from the fields of RFC 3464, else from the notice's words. */
final class DeliveryReport {

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.])([45]\\d\\d)[ \\-]");
    private static final Pattern ADDRESS =
            Pattern.compile("<?([A-Za-z0-9._%+=/-]{1,64}@[A-Za-z0-9.-]{1,255}[A-Za-z])>?");
    private static final Pattern RETURNED = Pattern.compile(
            "^(?:return-path:|received:|dkim-signature:|-{2,} ?(?:below this line|this is a copy|original message|the header)|x-[a-z-]{1,40}:)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final int WORDS = 6_000;

    private DeliveryReport() {}

    static Bounce read(MimeMail mail, String text) {
        String fields = mail.report("message/delivery-status");
        if (fields.isEmpty()) {
            fields = mail.report("message/global-delivery-status");
        }
        String words = notice(text);
        String diagnostic = field(fields, "Diagnostic-Code");
        String status = firstStatus(field(fields, "Status"), diagnostic, words);
        String recipient = recipient(fields, mail.headers().first("X-Failed-Recipients"), words);
        String action = String.valueOf(field(fields, "Action")).toLowerCase(Locale.ROOT);
        String reason = BounceReason.of(status, diagnostic == null ? "" : diagnostic, words);
        boolean delayed = action.startsWith("delayed") || action.startsWith("deliver") || action.startsWith("relayed");
        return new Bounce(
                recipient, status, reason, !delayed && !String.valueOf(status).startsWith("4"));
    }

    /** Without the mail it returns, whose headers are full of relays, SPF and spam. */
    private static String notice(String text) {
        String head = text.substring(0, Math.min(text.length(), WORDS));
        Matcher returned = RETURNED.matcher(head);
        return returned.find() ? head.substring(0, returned.start()) : head;
    }

    private static @Nullable String field(String fields, String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        StringBuilder value = null;
        for (String line : fields.split("\n")) {
            if (value != null && (line.startsWith(" ") || line.startsWith("\t"))) {
                value.append(' ').append(line.strip());
            } else if (value != null) {
                break;
            } else if (line.toLowerCase(Locale.ROOT).startsWith(wanted)) {
                value = new StringBuilder(line.substring(wanted.length()).strip());
            }
        }
        return value == null ? null : value.toString();
    }

    /** The Status field is often the useless 5.0.0 while the server's own words hold the exact code. */
    private static @Nullable String firstStatus(@Nullable String field, @Nullable String diagnostic, String words) {
        String vague = null;
        for (String source : new String[] {field, diagnostic, words}) {
            Matcher status = STATUS.matcher(source == null ? "" : source);
            if (status.find()) {
                if (!status.group(1).endsWith(".0.0")) {
                    return status.group(1);
                }
                vague = vague == null ? status.group(1) : vague;
            }
        }
        if (vague != null) {
            return vague;
        }
        Matcher code = REPLY_CODE.matcher(words);
        return code.find() ? code.group(1).charAt(0) + ".0.0" : null;
    }

    private static @Nullable String recipient(String fields, @Nullable String header, String words) {
        String original = field(fields, "Original-Recipient");
        String last = field(fields, "Final-Recipient");
        for (String source : new String[] {last, original, header, words}) {
            Matcher address = ADDRESS.matcher(source == null ? "" : source);
            if (address.find()) {
                return address.group(1).toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }
}
