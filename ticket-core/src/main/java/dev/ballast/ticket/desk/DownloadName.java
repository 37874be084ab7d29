package dev.ballast.ticket.desk;

import dev.ballast.contract.inbound.Attachment;
import java.util.Locale;

/** Under which name a file is saved: the sender's, or one that fits its type where the sender gave none. */
final class DownloadName {

    private DownloadName() {}

    static String of(Attachment attachment) {
        return attachment.name().isBlank() ? "attachment" + extension(attachment.contentType()) : attachment.name();
    }

    private static String extension(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "message/rfc822" -> ".eml";
            case "text/calendar" -> ".ics";
            case "text/plain" -> ".txt";
            case "image/jpeg" -> ".jpg";
            default -> {
                String subtype = type.substring(type.indexOf('/') + 1);
                yield subtype.matches("[a-z0-9]{1,5}") ? "." + subtype : ".bin";
            }
        };
    }
}
