package dev.ballast.ingest.email.automatic;

import dev.ballast.ingest.email.mime.AddressList;
import dev.ballast.ingest.email.mime.MailAddress;
import dev.ballast.ingest.email.mime.MailHeaders;
import dev.ballast.ingest.email.mime.MimeMail;
import dev.ballast.ingest.email.phrase.Phrases;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Delivery failures: the standard ones by their structure, the others by sender and by what the known mail servers
 * write. A subject alone decides nothing: customers write "Delivery failed" about parcels.
 */
final class Bounces {

    private static final Phrases SUBJECTS = Phrases.of(Bounces.class, "bounce-subjects.txt");
    private static final Phrases TEXTS = Phrases.of(Bounces.class, "bounce-texts.txt");

    private Bounces() {}

    static boolean is(MimeMail mail, String text) {
        MailHeaders headers = mail.headers();
        if (!mail.report("message/delivery-status").isEmpty()
                || !mail.report("message/global-delivery-status").isEmpty()
                || headers.has("X-Failed-Recipients")) {
            return true;
        }
        return switch (source(headers)) {
            case DAEMON -> true;
            case POSTMASTER, NOBODY -> saysSoInSubject(headers) || TEXTS.within(beginning(text));
            case OTHER -> (isFromMachine(headers) || !mail.reports().isEmpty()) && TEXTS.within(beginning(text));
        };
    }

    private enum Source {
        DAEMON,
        POSTMASTER,
        /** The empty return path that RFC 5321 prescribes for notices: vacation notes have it too. */
        NOBODY,
        OTHER
    }

    private static Source source(MailHeaders headers) {
        String from = String.valueOf(headers.first("From")).toLowerCase(Locale.ROOT);
        String local = localPart(headers);
        String path = headers.first("Return-Path");
        if (local.startsWith("mailer-daemon")
                || local.equals("mailer_daemon")
                || local.startsWith("double-bounce")
                || from.startsWith("mailer-daemon")
                || from.contains("<mailer-daemon>")
                || lower(path).equals("<mailer-daemon>")) {
            return Source.DAEMON;
        }
        if (local.matches("po{1,2}st[-_]?master|post_master|mail-?delivery.{0,20}|bounces?")) {
            return Source.POSTMASTER;
        }
        return path != null && path.replace(" ", "").equals("<>") ? Source.NOBODY : Source.OTHER;
    }

    private static boolean isFromMachine(MailHeaders headers) {
        return localPart(headers).matches("(no-?reply|do-?not-?reply|.{1,30}-admin|.{1,30}-owner|.{1,30}-bounces)")
                || !AutoReplies.isPersonal(headers.token("Auto-Submitted"));
    }

    private static String localPart(MailHeaders headers) {
        List<MailAddress> from = AddressList.parse(headers.first("From"));
        return from.isEmpty() ? "" : from.getFirst().localPart();
    }

    private static boolean saysSoInSubject(MailHeaders headers) {
        return SUBJECTS.within(lower(headers.text("Subject")));
    }

    private static String beginning(String text) {
        return lower(text.substring(0, Math.min(text.length(), 3_000)));
    }

    private static String lower(@Nullable String s) {
        return s == null ? "" : s.toLowerCase(Locale.ROOT);
    }
}
