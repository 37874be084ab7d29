package dev.ballast.ingest.email.automatic;

import dev.ballast.ingest.email.mime.MimeMail;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that a bounce gives back, in a part of its own or below the notice. */
final class ReturnedMail {

    private static final Pattern MESSAGE_ID = Pattern.compile(
            "^(?:message-id|original-message-id|x-original-message-id):\\s{0,20}<([^<>\\s]{1,500})>",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final int MOST = 5;

    private ReturnedMail() {}

    static List<String> messageIds(MimeMail mail, String text) {
        List<String> ids = new ArrayList<>();
        for (MimeMail.ReportPart report : mail.reports()) {
            collect(report.text(), ids);
        }
        collect(text, ids);
        return ids.stream().distinct().limit(MOST).toList();
    }

    private static void collect(String text, List<String> ids) {
        Matcher id = MESSAGE_ID.matcher(text.substring(0, Math.min(text.length(), 64 * 1024)));
        while (id.find() && ids.size() < MOST) {
            ids.add(id.group(1));
        }
    }
}
