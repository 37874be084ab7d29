package dev.ballast.ingest.email.mime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart.
 *
 * @param sections the text to read, in the order of the mail
 * @param files    everything else, and text that was attached
 * @param reports  what a machine reports, with {@code multipart/report}
 */
public record MimeMail(MailHeaders headers, List<Section> sections, List<FilePart> files, List<ReportPart> reports) {

    public MimeMail {
        sections = List.copyOf(sections);
        files = List.copyOf(files);
        reports = List.copyOf(reports);
    }

    /** One piece of text, in one or both of the forms the sender offers. */
    public record Section(@Nullable String plain, @Nullable String html) {}

    /**
     * @param name       "" when the sender gave none
     * @param incomplete the mail was cut inside this part
     */
    public record FilePart(
            String name,
            String contentType,
            byte[] content,
            @Nullable String contentId,
            boolean incomplete) {}

    /** @param type {@code message/delivery-status}, {@code message/feedback-report}, {@code message/rfc822} … */
    public record ReportPart(String type, String text) {}

    /** The report of that type, or "". */
    public String report(String type) {
        return reports.stream()
                .filter(report -> report.type().equals(type))
                .map(ReportPart::text)
                .findFirst()
                .orElse("");
    }
}
