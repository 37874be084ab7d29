package dev.ballast.testkit.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** What a platform does with an address that it is told: it fetches what is there. */
final class Fetch {
    private Fetch() {}

    /** Empty when there is nothing, as a platform then shows a grey box. */
    static byte[] bytes(String address) {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(address, e));
        }
    }
}
