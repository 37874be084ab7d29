package dev.ballast.ingest.social.reply;

import dev.ballast.ingest.social.platform.Hmac;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses for files that a platform fetches by itself. Whoever has one may read that file and no other: its signature is
 * made with the service's key and covers the content and the name, which decides about the type it is served as.
 *
 * @param base where the outside world reaches this service; without one, such platforms get no files
 */
public record PublicFiles(Optional<URI> base, String key) {
    /** Every other type is offered for saving and never shown in a page. */
    private static final Map<String, String> SHOWN = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/gif", "gif",
            "video/mp4", "mp4",
            "audio/mp4", "m4a",
            "audio/mpeg", "mp3");

    public static final String NO_ADDRESS =
            "this platform fetches files itself and the connector has no public address (BALLAST_INGEST_SOCIAL_PUBLIC_URL);"
                    + " put a link into the text";

    public Optional<URI> address(String sha256, String contentType) {
        String name = "file." + SHOWN.getOrDefault(contentType, "bin");
        return base.map(base -> URI.create(base.toString().replaceFirst("/+$", "") + "/files/" + sha256 + "/"
                + signature(sha256, name) + "/" + name));
    }

    /** The type to serve it as; empty for an address that this service did not make. */
    public Optional<String> typeOf(String sha256, String signature, String name) {
        return Hmac.same(signature, signature(sha256, name)) ? Optional.of(type(name)) : Optional.empty();
    }

    private String signature(String sha256, String name) {
        return Hmac.HEX.of(key, ("public-file\n" + sha256 + "\n" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String type(String name) {
        return SHOWN.entrySet().stream()
                .filter(shown -> name.endsWith("." + shown.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("application/octet-stream");
    }
}
