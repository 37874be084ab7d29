package dev.ballast.ingest.social.platform;

import java.io.IOException;

/** Gets the files that a platform keeps for a message. */
@FunctionalInterface
public interface MediaSource {
    /**
     * The file's bytes.
     *
     * @throws IOException when it cannot be had within the limits; the message says why to the agent and holds no secret
     */
    byte[] fetch(MediaRef file, Connection connection) throws IOException;

    /** For platforms that send no files. */
    static MediaSource none() {
        return (file, connection) -> {
            throw new IOException("this platform serves no files");
        };
    }
}
