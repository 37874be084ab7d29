package dev.ballast.ingest.social.whatsapp;

import dev.ballast.ingest.social.platform.Payload;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contact card that a customer passed on, on one line. */
final class SharedContact {
    private static final Pattern CARD_NAME = Pattern.compile("(?im)^FN[^:\\r\\n]*:(.+)$");

    private SharedContact() {}

    static String read(Payload contact) {
        String reached = Stream.of(values(contact, "phones", "phone"), values(contact, "emails", "email"))
                .flatMap(values -> values)
                .collect(Collectors.joining(", "));
        return Stream.of(name(contact), reached.isEmpty() ? null : reached)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }

    private static Stream<String> values(Payload contact, String list, String field) {
        return contact.items(list).stream().map(item -> item.text(field)).filter(Objects::nonNull);
    }

    /** Some cards have their name only in the vCard (RFC 6350 section 6.2.1). */
    private static @Nullable String name(Payload contact) {
        if (contact.has("name", "formatted_name")) {
            return contact.text("name", "formatted_name");
        }
        String card = contact.text("vcard");
        Matcher line = CARD_NAME.matcher(card == null ? "" : card);
        return line.find() ? line.group(1).strip() : contact.text("name", "first_name");
    }
}
