package dev.ballast.ingest.email.account;

import java.util.Locale;

/** What happens to a mail at its server once the broker has it. */
public sealed interface AfterAcknowledge {

    /** Nothing: no flag is touched. */
    record Keep() implements AfterAcknowledge {}

    /** Marked as read. */
    record Mark() implements AfterAcknowledge {}

    record MoveTo(String folder) implements AfterAcknowledge {}

    record Delete() implements AfterAcknowledge {}

    /** @throws IllegalArgumentException for anything but keep, mark, move:Folder and delete */
    static AfterAcknowledge parse(String setting) {
        String s = setting.trim();
        return switch (s.toLowerCase(Locale.ROOT)) {
            case "", "keep" -> new Keep();
            case "mark" -> new Mark();
            case "delete" -> new Delete();
            default -> {
                String folder = s.toLowerCase(Locale.ROOT).startsWith("move:")
                        ? s.substring(5).trim()
                        : "";
                if (folder.isEmpty()) {
                    throw new IllegalArgumentException(
                            "after-acknowledge: '%s' (expected: keep, mark, move:Folder or delete)".formatted(s));
                }
                yield new MoveTo(folder);
            }
        };
    }
}
