package dev.ballast.ingest.webform.upload;

import java.nio.file.Path;

/**
 * A file of a multipart body, on this machine until the request ends.
 *
 * @param name as the sender gave it, nothing cleaned
 */
public record ReceivedFile(String name, Path content, long size) {}
