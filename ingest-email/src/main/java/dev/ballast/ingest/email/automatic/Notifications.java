package dev.ballast.ingest.email.automatic;

import dev.ballast.ingest.email.mime.AddressList;
import dev.ballast.ingest.email.mime.MailAddress;
import dev.ballast.ingest.email.mime.MailHeaders;
import dev.ballast.ingest.email.mime.MimeMail;
import dev.ballast.ingest.email.mime.MimeMail.FilePart;
import dev.ballast.ingest.email.phrase.Phrases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What machines write about something: order systems, carriers, read receipts. */
final class Notifications {

    private static final Pattern NOBODY_READS = Pattern.compile(
            "(no|do-?not|dont|non|ne|nicht|kein|nao|não)[-_.]?(e-?)?(reply|replies|respond|response|antwort(en)?|rispondere|responder|repondre|responda|odpovidat)([-_.+].{0,60})?"
                    + "|(notification|notifications|notify|alert|alerts|daemon|autoresponder|automailer|system-?notification)([-_.+].{0,60})?");

    private static final Phrases TEXTS = Phrases.of(Notifications.class, "notification-texts.txt");

    /** What the mailing services write into whatever they send. */
    private static final List<String> BULK_HEADERS = List.of(
            "Feedback-ID",
            "X-SES-Outgoing",
            "X-SG-EID",
            "X-Mailgun-Sid",
            "X-PM-Message-Id",
            "X-Mandrill-User",
            "X-MC-User",
            "X-MJ-Mid",
            "X-Campaign-ID",
            "X-CampaignID",
            "X-CSA-Complaints",
            "X-Report-Abuse",
            "X-Auto-Response-Suppress",
            "List-Unsubscribe-Post");

    private Notifications() {}

    static boolean byHeader(MimeMail mail) {
        return !AutoReplies.isPersonal(mail.headers().token("Auto-Submitted"))
                || !mail.report("message/disposition-notification").isEmpty()
                || mail.files().stream().anyMatch(Notifications::isCalendarReply);
    }

    /** "Accepted: …", which a calendar sends by itself (RFC 5546); an invitation is a person's. */
    private static boolean isCalendarReply(FilePart file) {
        return file.contentType().equals("text/calendar")
                && new String(file.content(), 0, Math.min(file.content().length, 4_096), StandardCharsets.US_ASCII)
                        .toUpperCase(Locale.ROOT)
                        .contains("METHOD:REPLY");
    }

    /**
     * A machine's address with a Reply-To carries a person's words: contact forms and marketplaces work like that. Small
     * shops' forms forget the Reply-To, so the address alone is not enough either.
     */
    static boolean bySender(MailHeaders headers, String text) {
        List<MailAddress> from = AddressList.parse(headers.first("From"));
        boolean machine = !from.isEmpty() && isMachine(from.getFirst());
        boolean person = AddressList.parse(headers.first("Reply-To")).stream()
                .anyMatch(address -> address.isUsable() && !isMachine(address));
        return machine && !person && (wasSentInBulk(headers) || TEXTS.within(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean wasSentInBulk(MailHeaders headers) {
        return BULK_HEADERS.stream().anyMatch(headers::has);
    }

    private static boolean isMachine(MailAddress address) {
        String local = address.localPart();
        return local.length() <= 100 && NOBODY_READS.matcher(local).matches();
    }
}
