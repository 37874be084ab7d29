package dev.ballast.ingest.email.automatic;

import dev.ballast.ingest.email.mime.HeaderParameters;
import dev.ballast.ingest.email.mime.MimeMail;
import java.util.Locale;

/** Abuse and DMARC failure reports (RFC 5965, RFC 6591). */
final class FeedbackReports {

    private FeedbackReports() {}

    static boolean is(MimeMail mail) {
        if (!mail.report("message/feedback-report").isEmpty()) {
            return true;
        }
        HeaderParameters type = HeaderParameters.of(mail.headers().first("Content-Type"));
        String report = type.parameters().getOrDefault("report-type", "");
        return report.toLowerCase(Locale.ROOT).equals("feedback-report");
    }
}
