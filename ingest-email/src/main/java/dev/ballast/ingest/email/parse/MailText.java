package dev.ballast.ingest.email.parse;

import dev.ballast.ingest.email.mime.MimeMail;
import dev.ballast.ingest.email.mime.MimeMail.FilePart;
import dev.ballast.ingest.email.mime.MimeMail.Section;
import dev.ballast.ingest.email.mime.ReadingNotes;
import dev.ballast.ingest.email.quote.HtmlQuotes;
import dev.ballast.ingest.email.quote.NewText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail.
 *
 * @param fresh what the sender wrote anew
 * @param full  with all quotes and signatures
 * @param html  as it came, null for a mail without
 */
record MailText(String fresh, String full, @Nullable String html) {

    static MailText of(MimeMail mail, ReadingNotes notes) {
        List<Section> sections = mail.sections();
        String html = sections.stream().anyMatch(section -> section.html() != null) ? joinedHtml(sections) : null;
        boolean htmlOnly = sections.stream().allMatch(section -> isBlank(section.plain()));
        String full;
        String fresh;
        if (html != null && htmlOnly) {
            Document document = HtmlText.parse(html);
            full = CleanText.of(HtmlText.of(document));
            HtmlQuotes.removeFrom(document);
            String own = CleanText.of(HtmlText.of(document));
            // A mail that seems to consist of a quote alone is rather a forwarded one: keep it all.
            fresh = own.isBlank() ? full : NewText.of(own);
        } else {
            full = CleanText.of(sections.stream()
                    .map(MailText::readable)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n")));
            fresh = NewText.of(full);
        }
        if (full.isBlank()) {
            full = fresh = CleanText.of(fromFiles(mail.files(), notes));
        }
        return new MailText(fresh, full.stripTrailing(), html == null ? null : CleanText.of(html));
    }

    private static String readable(Section section) {
        if (!isBlank(section.plain())) {
            return Objects.requireNonNull(section.plain());
        }
        return section.html() == null ? "" : HtmlText.of(HtmlText.parse(section.html()));
    }

    private static String joinedHtml(List<Section> sections) {
        return sections.stream()
                .map(section -> section.html() != null ? section.html() : preformatted(section.plain()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String preformatted(@Nullable String plain) {
        return isBlank(plain)
                ? ""
                : "<pre>" + Objects.requireNonNull(plain).replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }

    /** A mail without any text part may carry its text in an invitation or in Outlook's own wrapping. */
    private static String fromFiles(List<FilePart> files, ReadingNotes notes) {
        for (FilePart file : files) {
            String text = switch (file.contentType()) {
                case "text/calendar" -> CalendarText.of(file.content());
                case "application/ms-tnef", "application/vnd.ms-tnef" -> TnefText.of(file.content());
                default -> "";
            };
            if (!text.isBlank()) {
                notes.add("the text was taken from the attachment "
                        + (file.name().isEmpty() ? file.contentType() : file.name()));
                return text;
            }
        }
        return "";
    }

    private static boolean isBlank(@Nullable String s) {
        return s == null || s.isBlank();
    }
}
