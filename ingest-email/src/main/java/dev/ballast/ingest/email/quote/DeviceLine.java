package dev.ballast.ingest.email.quote;

import dev.ballast.ingest.email.phrase.Phrases;
import java.util.List;
import java.util.Locale;

/**
 * "Sent from my iPhone", the line a phone or a mail service adds: short, and no sentence about something that was sent.
 */
final class DeviceLine {

    private static final int LONGEST = 110;
    private static final int MOST_WORDS = 9;
    private static final Phrases WHOLE = Phrases.of(DeviceLine.class, "sent-from-whole.txt");
    private static final Phrases OPENING = Phrases.of(DeviceLine.class, "sent-from.txt");
    private static final Phrases OPENING_BEFORE_DEVICE = Phrases.of(DeviceLine.class, "sent-from-device.txt");
    private static final Phrases ENDING = Phrases.of(DeviceLine.class, "sent-from-end.txt");
    private static final Phrases DEVICES = Phrases.of(DeviceLine.class, "devices.txt");
    private static final List<String> EXCUSES =
            List.of("please excuse", "please pardon", "please forgive", "excuse ", "pardon ", "apologies for");

    private DeviceLine() {}

    static boolean is(String line) {
        String s = line.strip();
        if (s.isEmpty() || s.length() > LONGEST) {
            return false;
        }
        String lower = withoutDecoration(withoutExcuse(withoutLink(s.toLowerCase(Locale.ROOT))));
        if (WHOLE.isOne(lower)) {
            return true;
        }
        boolean named = DEVICES.asWordsIn(lower);
        boolean marked =
                OPENING.beginOf(lower) || (named && (OPENING_BEFORE_DEVICE.beginOf(lower) || ENDING.endOf(lower)));
        return marked && !lower.contains(", ") && !lower.contains("?") && lower.split("\\s+").length <= MOST_WORDS;
    }

    /** {@code Get [Outlook for iOS](https://…)} */
    private static String withoutLink(String lower) {
        return lower.indexOf("http") < 0
                ? lower
                : lower.replaceAll("[<(\\[]*https?://[^\\s)>\\]]*[)>\\]]*", " ").replaceAll("[\\[\\]]", "");
    }

    /** "… iPhone, please excuse typos" */
    private static String withoutExcuse(String lower) {
        for (String excuse : EXCUSES) {
            int at = lower.indexOf(excuse);
            if (at > 0) {
                return lower.substring(0, at).stripTrailing();
            }
        }
        return lower;
    }

    private static String withoutDecoration(String s) {
        int from = 0;
        int to = s.length();
        while (from < to && "*_[(<-~ ".indexOf(s.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_])>.,;。-~ ".indexOf(s.charAt(to - 1)) >= 0) {
            to--;
        }
        return s.substring(from, to);
    }
}
