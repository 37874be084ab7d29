package dev.ballast.ingest.social.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One webhook request, untouched. Signatures are checked over {@code body}, never over JSON that was read and written
 * again.
 *
 * @param headers by lower-case name
 */
public record Delivery(Map<String, List<String>> headers, Map<String, List<String>> query, byte[] body) {
    /** Empty also when the header came twice: a proxy and this service might each believe another one. */
    public Optional<String> header(String name) {
        return only(headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    public Optional<String> parameter(String name) {
        return only(query.getOrDefault(name, List.of()));
    }

    /** Where the blob store keeps the original. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
