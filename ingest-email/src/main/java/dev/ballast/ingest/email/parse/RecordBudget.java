package dev.ballast.ingest.email.parse;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.email.mime.ReadingNotes;
import org.jspecify.annotations.Nullable;

/**
 * The three forms of a mail's text, cut so that the record stays under Kafka's 1 MiB. A mail of 256 Ki Chinese
 * characters weighs three times that in UTF-8, and every form repeats it. What does not fit is in the raw original.
 *
 * @param fullText null where it says nothing that {@code text} does not
 */
record RecordBudget(
        String text, @Nullable String fullText, @Nullable String html) {

    /** Leaves room for what 200 attachments are called, a quarter of a MiB at worst. */
    private static final int BYTES = 600 * 1024;
    /** JSON writes a control character as six. */
    private static final int HEAVIEST = 6;
    /** Nearly every mail; not worth weighing. */
    private static final int SHORT = 8 * 1024;

    static RecordBudget fit(MailText mail, ReadingNotes notes) {
        Scale scale = new Scale(BYTES, notes);
        String text = scale.take(mail.fresh(), "the text");
        boolean same = mail.full().strip().equals(mail.fresh());
        String full = same ? null : scale.take(mail.full(), "the full text");
        String html = mail.html();
        // Half of an HTML page shows worse than none: it is kept whole or not at all.
        String kept =
                html != null && html.length() <= InboundMessage.MAX_TEXT && weight(html, html.length()) <= scale.left
                        ? html
                        : null;
        if (html != null && kept == null) {
            notes.add("the HTML form is too large for the stream; see the original");
        }
        return new RecordBudget(text, full, kept);
    }

    private static int weight(String s, int length) {
        int bytes = 0;
        for (int i = 0; i < length; i++) {
            bytes += weight(s.charAt(i));
        }
        return bytes;
    }

    /** In JSON: control characters become six, quotes two. */
    private static int weight(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' ? 2 : 6;
        }
        if (c < 128) {
            return c == '"' || c == '\\' ? 2 : 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private static final class Scale {
        private final ReadingNotes notes;
        private int left;

        Scale(int bytes, ReadingNotes notes) {
            this.left = bytes;
            this.notes = notes;
        }

        String take(String s, String what) {
            if (s.length() <= Math.min(SHORT, left / HEAVIEST)) {
                left -= s.length() * HEAVIEST;
                return s;
            }
            int length = 0;
            int bytes = 0;
            while (length < s.length()
                    && length < InboundMessage.MAX_TEXT
                    && bytes + weight(s.charAt(length)) <= left) {
                bytes += weight(s.charAt(length++));
            }
            left -= bytes;
            if (length < s.length()) {
                notes.add(what + " is longer than the stream takes and was cut; see the original");
            }
            return length == 0 ? "" : CleanText.cut(s, length);
        }
    }
}
