package dev.ballast.ingest.email.automatic;

import dev.ballast.contract.inbound.AutomaticKind;
import dev.ballast.ingest.email.mime.MimeMail;

/** Which kind of automatic mail this is, if any. The most telling marks are asked first. */
public final class AutomaticMail {

    private AutomaticMail() {}

    /** @param text the whole text, quotes included */
    public static Verdict judge(MimeMail mail, String text) {
        if (FeedbackReports.is(mail)) {
            return new Verdict(AutomaticKind.FEEDBACK_REPORT, null, ReturnedMail.messageIds(mail, text));
        }
        if (Bounces.is(mail, text)) {
            return new Verdict(
                    AutomaticKind.BOUNCE, DeliveryReport.read(mail, text), ReturnedMail.messageIds(mail, text));
        }
        if (AutoReplies.is(mail.headers(), text)) {
            return Verdict.of(AutomaticKind.AUTO_REPLY);
        }
        if (Notifications.byHeader(mail)) {
            return Verdict.of(AutomaticKind.NOTIFICATION);
        }
        if (Lists.is(mail.headers())) {
            return Verdict.of(AutomaticKind.LIST);
        }
        return Notifications.bySender(mail.headers(), text) ? Verdict.of(AutomaticKind.NOTIFICATION) : Verdict.PERSON;
    }
}
