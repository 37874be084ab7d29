package dev.ballast.ingest.email.parse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What an invitation (RFC 5545) says in words: summary, time, place, description. */
final class CalendarText {

    private CalendarText() {}

    static String of(byte[] ics) {
        String unfolded = new String(ics, 0, Math.min(ics.length, 64 * 1024), StandardCharsets.UTF_8)
                .replace("\r", "")
                .replace("\n ", "")
                .replace("\n\t", "");
        Map<Integer, String> lines = new TreeMap<>();
        boolean event = false;
        for (String line : unfolded.split("\n")) {
            event |= line.startsWith("BEGIN:VEVENT");
            int colon = line.indexOf(':');
            int rank = colon < 0 || !event ? -1 : rank(line.substring(0, colon).split(";", 2)[0]);
            if (rank >= 0) {
                lines.putIfAbsent(rank, unescaped(line.substring(colon + 1)));
            }
        }
        return String.join("\n", lines.values()).strip();
    }

    private static int rank(String property) {
        return switch (property) {
            case "SUMMARY" -> 0;
            case "DTSTART" -> 1;
            case "LOCATION" -> 2;
            case "DESCRIPTION" -> 3;
            default -> -1;
        };
    }

    private static String unescaped(String s) {
        return s.replace("\\n", "\n")
                .replace("\\N", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }
}
