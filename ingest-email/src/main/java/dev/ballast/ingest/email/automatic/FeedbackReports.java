package dev.ballast.ingest.email.automatic;

import dev.ballast.ingest.email.mime.HeaderParameters;
import dev.ballast.ingest.email.mime.MimeMail;
import java.util.Locale;
import java.util.regex.Pattern;

/** What receiving servers report about our mail: abuse (RFC 5965), DMARC (RFC 6591, RFC 7489), TLS (RFC 8460). */
final class FeedbackReports {

    /** {@code receiver!domain!begin!end.xml.gz}, RFC 7489 section 7.2.1.1. */
    private static final Pattern AGGREGATE = Pattern.compile(
            "[^!\\s]{1,255}![^!\\s]{1,255}!\\d{8,12}!\\d{8,12}(![^!\\s]{1,80})?\\.(zip|xml|xml\\.gz|gz|json|json\\.gz)");

    private FeedbackReports() {}

    static boolean is(MimeMail mail) {
        if (!mail.report("message/feedback-report").isEmpty() || mail.headers().has("TLS-Report-Domain")) {
            return true;
        }
        HeaderParameters type = HeaderParameters.of(mail.headers().first("Content-Type"));
        String report = type.parameters().getOrDefault("report-type", "").toLowerCase(Locale.ROOT);
        return report.equals("feedback-report")
                || report.equals("tlsrpt")
                || mail.files().stream()
                        .anyMatch(file -> AGGREGATE.matcher(file.name()).matches());
    }
}
