package dev.ballast.ingest.social.http;

import dev.ballast.ingest.social.platform.Connection;
import java.net.URI;

/**
 * Where a platform's API is: an account's setting, or the platform's own address.
 *
 * @param setting  for example {@code api-base}
 * @param standard without a slash at its end
 */
public record ApiBase(String setting, String standard) {
    public URI of(Connection connection) {
        return URI.create(text(connection));
    }

    /** @param path with a slash at its beginning */
    public URI of(Connection connection, String path) {
        return URI.create(text(connection) + path);
    }

    private String text(Connection connection) {
        String base = connection.setting(setting, standard);
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
