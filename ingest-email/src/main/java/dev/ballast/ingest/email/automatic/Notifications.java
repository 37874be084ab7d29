package dev.ballast.ingest.email.automatic;

import dev.ballast.ingest.email.mime.AddressList;
import dev.ballast.ingest.email.mime.MailAddress;
import dev.ballast.ingest.email.mime.MailHeaders;
import dev.ballast.ingest.email.mime.MimeMail;
import java.util.List;
import java.util.regex.Pattern;

/** What machines write about something: order systems, carriers, read receipts. */
final class Notifications {

    private static final Pattern NOBODY_READS = Pattern.compile(
            "(no|do-?not|dont|non|ne|nicht|kein|nao|não)[-_.]?(e-?)?(reply|replies|respond|response|antwort(en)?|rispondere|responder|repondre|responda|odpovidat)([-_.+].{0,60})?"
                    + "|(notification|notifications|notify|alert|alerts|daemon|autoresponder|automailer|system-?notification)([-_.+].{0,60})?");

    private Notifications() {}

    static boolean byHeader(MimeMail mail) {
        return !AutoReplies.isPersonal(mail.headers().token("Auto-Submitted"))
                || !mail.report("message/disposition-notification").isEmpty();
    }

    /** A machine's address with a Reply-To carries a person's words: contact forms and marketplaces work like that. */
    static boolean bySender(MailHeaders headers) {
        List<MailAddress> from = AddressList.parse(headers.first("From"));
        boolean machine = !from.isEmpty() && isMachine(from.getFirst());
        boolean person = AddressList.parse(headers.first("Reply-To")).stream()
                .anyMatch(address -> address.isUsable() && !isMachine(address));
        return machine && !person;
    }

    private static boolean isMachine(MailAddress address) {
        String local = address.localPart();
        return local.length() <= 100 && NOBODY_READS.matcher(local).matches();
    }
}
