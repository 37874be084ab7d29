package dev.ballast.contract.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps bytes under their SHA-256. Storing the same bytes again is free, which makes every connector's retry harmless.
 */
public interface BlobStore {

    /**
     * Returns after the bytes are on the disk, not only in its cache.
     *
     * @return SHA-256, lower-case hex
     * @throws IOException when they could not be made durable: the caller must not acknowledge the message
     */
    String store(byte[] content) throws IOException;

    /** The bytes, or empty when nothing is stored under that hash. The caller closes the stream. */
    Optional<InputStream> open(String sha256) throws IOException;
}
