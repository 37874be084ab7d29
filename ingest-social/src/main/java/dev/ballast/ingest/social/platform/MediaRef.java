package dev.ballast.ingest.social.platform;

import org.jspecify.annotations.Nullable;

/**
 * A file that the platform keeps and a delivery only names.
 *
 * @param locator what the platform needs to find it: an address or an id
 * @param size    bytes, as announced
 */
public record MediaRef(
        String name,
        String contentType,
        String locator,
        @Nullable Long size) {}
