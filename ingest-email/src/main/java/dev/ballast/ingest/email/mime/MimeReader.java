package dev.ballast.ingest.email.mime;

import dev.ballast.ingest.email.mime.MimeMail.FilePart;
import dev.ballast.ingest.email.mime.MimeMail.ReportPart;
import dev.ballast.ingest.email.mime.MimeMail.Section;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one mail apart, within {@link MimeLimits}. Never fails; for one mail, used once. */
public final class MimeReader {

    /** A report is a page of text; a "report" of megabytes is something else. */
    private static final int LONGEST_REPORT = 64 * 1024;

    private final MimeLimits limits;
    private final ReadingNotes notes;
    private final boolean cut;
    private final List<Section> sections = new ArrayList<>();
    private final List<FilePart> files = new ArrayList<>();
    private final List<ReportPart> reports = new ArrayList<>();
    private final List<Entity> inlineFiles = new ArrayList<>();
    private int parts;

    /** @param cut the bytes are only the beginning of the mail */
    public MimeReader(MimeLimits limits, ReadingNotes notes, boolean cut) {
        this.limits = limits;
        this.notes = notes;
        this.cut = cut;
    }

    public MimeMail read(byte[] bytes) {
        Entity whole = Entity.read(withoutMark(bytes), limits, notes);
        walk(whole, "text/plain", new Place(0, null, false));
        if (sections.isEmpty()) {
            inlineFiles.forEach(entity -> text(entity, entity.type("text/plain"), null));
        }
        if (cut && !files.isEmpty()) {
            FilePart last = files.removeLast();
            files.add(new FilePart(last.name(), last.contentType(), new byte[0], last.contentId(), true));
        }
        return new MimeMail(whole.headers(), sections, files, reports);
    }

    /** Mails that were saved as text files may begin with the byte order mark of UTF-8. */
    private static Window withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return new Window(bytes, marked ? 3 : 0, bytes.length);
    }

    /**
     * @param offer    the alternatives being collected, null outside {@code multipart/alternative}
     * @param reported inside {@code multipart/report}
     */
    private record Place(int depth, @Nullable Offer offer, boolean reported) {

        Place below(@Nullable Offer offer, boolean reported) {
            return new Place(depth + 1, offer, reported);
        }
    }

    private void walk(Entity entity, String defaultType, Place place) {
        String type = entity.type(defaultType);
        // Some mailers name a boundary and call the whole of it text.
        boolean parted = type.startsWith("text/") && entity.contentType().parameter("boundary") != null;
        if (type.startsWith("multipart/") || parted) {
            multipart(entity, type, place);
        } else {
            leaf(entity, type, place);
        }
    }

    private void multipart(Entity entity, String type, Place place) {
        if (place.depth() >= limits.depth()) {
            notes.add("parts nested deeper than " + limits.depth() + " were left closed");
            file(entity, type);
            return;
        }
        List<Entity> children = children(entity);
        if (children.isEmpty() && !entity.raw().isEmpty()) {
            if (type.startsWith("text/")) {
                leaf(entity, type, place);
            } else {
                partless(entity, place);
            }
            return;
        }
        boolean alternative = type.equals("multipart/alternative");
        Offer offer = alternative && place.offer() == null ? new Offer() : place.offer();
        boolean reported = place.reported() || type.equals("multipart/report");
        String childDefault = type.equals("multipart/digest") ? "message/rfc822" : "text/plain";
        for (Entity child : children) {
            walk(child, childDefault, place.below(offer, reported));
        }
        if (offer != null && offer != place.offer()) {
            offer.closeInto(sections);
        }
        if (type.equals("multipart/encrypted")) {
            notes.add("the mail is encrypted");
        }
    }

    /** A boundary that never comes: the whole of such a mail is text, but beside other text it is only its preamble. */
    private void partless(Entity entity, Place place) {
        if (sections.isEmpty()) {
            notes.add("a multipart without parts was read as text");
            text(entity, "text/plain", place.offer());
        } else {
            notes.add("a part without readable pieces was left out; see the original");
        }
    }

    private List<Entity> children(Entity entity) {
        int left = Math.max(0, limits.parts() - parts);
        List<Entity> children = Parts.of(entity, left, limits, notes);
        if (children.isEmpty() && entity.isEncoded()) {
            children = Parts.of(entity.decoded(notes), left, limits, notes);
        }
        parts += children.size();
        return children;
    }

    private void leaf(Entity entity, String type, Place place) {
        if (isReport(type, place)) {
            byte[] content = entity.content(notes);
            int length = Math.min(content.length, LONGEST_REPORT);
            reports.add(new ReportPart(
                    isReturned(type) ? "message/rfc822" : type,
                    new String(content, 0, length, StandardCharsets.UTF_8)));
            boolean named = entity.disposition().parameter("filename") != null;
            if (!named && (place.reported() || !isReturned(type))) {
                return;
            }
        }
        if (isReadable(entity, type, place)) {
            text(entity, type, place.offer());
        } else if (place.offer() == null || !type.startsWith("text/") || type.equals("text/calendar")) {
            file(entity, type);
            if (type.equals("text/plain") && entity.disposition().value().equals("inline")) {
                // Some mailers give the text itself a file's name.
                inlineFiles.add(entity);
            }
        }
    }

    private static boolean isReport(String type, Place place) {
        return type.equals("message/delivery-status")
                || type.equals("message/global-delivery-status")
                || type.equals("message/feedback-report")
                || type.equals("message/disposition-notification")
                || (place.reported() && isReturned(type));
    }

    private static boolean isReturned(String type) {
        return type.equals("message/rfc822") || type.equals("text/rfc822-headers") || type.equals("message/global");
    }

    private static boolean isReadable(Entity entity, String type, Place place) {
        // A mail that is nothing but some other kind of text is still meant to be read.
        boolean textual = type.equals("text/plain")
                || type.equals("text/html")
                || type.equals("text/enriched")
                || (place.depth() == 0 && type.startsWith("text/") && !type.equals("text/calendar"));
        // A name in Content-Type alone makes no attachment, nor one given to the whole mail: old mail programs name the
        // text itself.
        HeaderParameters disposition = entity.disposition();
        boolean named = place.depth() > 0 && disposition.parameter("filename") != null;
        return textual && !named && !disposition.value().equals("attachment");
    }

    private void text(Entity entity, String type, @Nullable Offer offer) {
        byte[] content = entity.content(notes);
        String declared = entity.contentType().parameter("charset");
        if (declared == null && type.equals("text/html")) {
            declared = HtmlCharset.declaredIn(content);
        }
        TextDecoding decoded = TextDecoding.decode(content, declared);
        if (decoded.note() != null) {
            notes.add(decoded.note());
        }
        Offer target = offer != null ? offer : new Offer();
        switch (type) {
            case "text/html" -> target.addHtml(decoded.text());
            case "text/enriched" -> target.addEnriched(decoded.text());
            default -> target.addPlain(decoded.text());
        }
        if (offer == null) {
            target.closeInto(sections);
        }
    }

    private void file(Entity entity, String type) {
        String name = entity.fileName();
        byte[] content = entity.content(notes);
        if (content.length > 0 || !name.isEmpty()) {
            files.add(new FilePart(name, type, content, entity.contentId(), false));
        }
    }

    /** What {@code multipart/alternative} offers: the same text as plain text and as HTML. */
    private static final class Offer {
        private @Nullable String plain;
        private @Nullable String html;

        void addPlain(String text) {
            plain = plain == null ? text : plain + "\n" + text;
        }

        void addHtml(String text) {
            html = html == null ? text : html + "\n" + text;
        }

        /** Only where there is no better form: text in angle-bracket tags (RFC 1896). */
        void addEnriched(String text) {
            plain = plain == null ? text.replaceAll("<[^<>]{0,200}>", "") : plain;
        }

        void closeInto(List<Section> sections) {
            if (plain != null || html != null) {
                sections.add(new Section(plain, html));
            }
        }
    }
}
