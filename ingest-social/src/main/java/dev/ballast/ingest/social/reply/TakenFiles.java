package dev.ballast.ingest.social.reply;

import dev.ballast.contract.inbound.Attachment;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which files a channel takes, so that the others are refused before anything is sent.
 *
 * @param platform in the words of the refusal
 * @param types    media types, or their first half with a star: {@code image/*}; empty takes every type
 */
public record TakenFiles(String platform, Set<String> types, long maxBytes) {
    /** Why this one cannot be sent, for the agent. */
    public Optional<String> objection(Attachment file) {
        if (!takesType(file.contentType())) {
            return Optional.of("%s does not take '%s' (%s); put a link into the text"
                    .formatted(platform, file.name(), file.contentType()));
        }
        return file.size() > maxBytes
                ? Optional.of("'%s' is larger than the %d MB that %s takes; put a link into the text"
                        .formatted(file.name(), maxBytes >> 20, platform))
                : Optional.empty();
    }

    public boolean takes(String contentType, long bytes) {
        return takesType(contentType) && bytes <= maxBytes;
    }

    private boolean takesType(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        int slash = type.indexOf('/');
        return types.isEmpty()
                || types.contains(type)
                || (slash > 0 && types.contains(type.substring(0, slash) + "/*"));
    }

    public static TakenFiles ofAnyType(String platform, int megabytes) {
        return new TakenFiles(platform, Set.of(), (long) megabytes << 20);
    }

    public static TakenFiles of(String platform, int megabytes, String... types) {
        return new TakenFiles(platform, Set.of(types), (long) megabytes << 20);
    }
}
