package dev.ballast.ingest.email.automatic;

import dev.ballast.ingest.email.mime.MailHeaders;
import dev.ballast.ingest.email.phrase.Phrases;
import java.util.List;
import java.util.Locale;

/**
 * Vacation and out-of-office notes: the headers of RFC 3834 and its forerunners, else the subject the mail programs put
 * in front, else a text that both says nobody is there and what happens meanwhile.
 */
final class AutoReplies {

    private static final Phrases SUBJECTS = Phrases.of(AutoReplies.class, "vacation-subjects.txt");
    private static final Phrases OPENINGS = Phrases.of(AutoReplies.class, "auto-openings.txt");
    private static final Phrases ABSENCE_SUBJECTS = Phrases.of(AutoReplies.class, "vacation-absence-subjects.txt");
    private static final Phrases ABSENT = Phrases.of(AutoReplies.class, "vacation-absent.txt");
    private static final Phrases MEANWHILE = Phrases.of(AutoReplies.class, "vacation-meanwhile.txt");
    private static final List<String> HEADERS = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-Autoresponder",
            "X-Auto-Reply",
            "X-Auto-Reply-From",
            "X-AutoReply-From",
            "X-Mail-Autoreply",
            "X-POST-MessageClass");
    private static final int BEGINNING = 700;

    private AutoReplies() {}

    static boolean is(MailHeaders headers, String text) {
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING)).toLowerCase(Locale.ROOT);
        String subject = lower(headers.text("Subject")).replaceFirst("^[\\s\\[\"'(]+", "");
        return saysSo(headers)
                || SUBJECTS.beginOf(subject)
                || (ABSENCE_SUBJECTS.beginOf(subject) && isNote(headers, subject, beginning))
                || OPENINGS.beginOf(beginning.strip())
                || isVacationText(beginning);
    }

    /** "auto-replied" and unknown keywords; "no" and an absent header are personal. */
    static boolean isPersonal(String autoSubmitted) {
        return autoSubmitted.isEmpty() || autoSubmitted.equals("no");
    }

    private static boolean saysSo(MailHeaders headers) {
        if (headers.token("Auto-Submitted").startsWith("auto-replied")) {
            return true;
        }
        String precedence = headers.token("Precedence") + " " + headers.token("X-Precedence");
        return precedence.contains("auto_reply")
                || precedence.contains("auto-reply")
                || HEADERS.stream().anyMatch(header -> headers.has(header) && !isNo(headers.token(header)))
                || headers.all("Delivered-To").stream()
                        .anyMatch(to -> to.toLowerCase(Locale.ROOT).startsWith("autoresponder"));
    }

    private static boolean isNo(String value) {
        return value.equals("no") || value.equals("false");
    }

    /** "Out of office: Re: your order" is a note, "Out of office on Monday, deliver later" a person's mail. */
    private static boolean isNote(MailHeaders headers, String subject, String beginning) {
        String first = subject.split("[:：]", 2)[0].strip();
        boolean colon = first.length() < subject.length() && ABSENCE_SUBJECTS.isOne(first);
        boolean absent = ABSENT.within(beginning);
        boolean machine = headers.has("X-Auto-Response-Suppress")
                || lower(headers.first("Return-Path")).replace(" ", "").equals("<>");
        return (colon && absent) || machine || (absent && MEANWHILE.within(beginning));
    }

    private static boolean isVacationText(String beginning) {
        return ABSENT.within(beginning) && MEANWHILE.within(beginning);
    }

    private static String lower(@org.jspecify.annotations.Nullable String s) {
        return s == null ? "" : s.toLowerCase(Locale.ROOT);
    }
}
