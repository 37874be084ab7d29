package dev.ballast.ticket.handling;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Attachment;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that agents send along: kept first, so that an answer only names them. */
@ApplicationScoped
class OutgoingFiles {

    private static final int MAX_NAME = 200;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final BlobStore blobs;

    OutgoingFiles(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** Returns after the file is on the disk. What it is called never counts for more than a name. */
    Attachment keep(@Nullable String name, @Nullable String contentType, byte[] content) throws IOException {
        return new Attachment(named(name), typed(contentType), content.length, blobs.store(content), null, null);
    }

    /** The file as it was kept, whatever else is said of it; empty when there is none. */
    Optional<Attachment> kept(Attachment said) throws IOException {
        String sha256 = said.sha256();
        if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        try (InputStream content = blobs.open(sha256).orElse(null)) {
            if (content == null) {
                return Optional.empty();
            }
            long size = content.transferTo(OutputStream.nullOutputStream());
            return Optional.of(new Attachment(named(said.name()), typed(said.contentType()), size, sha256, null, null));
        }
    }

    private static String named(@Nullable String said) {
        String name = said == null
                ? ""
                : said.replaceAll("[\\p{Cc}\\p{Cf}/\\\\]", " ").strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
    }

    private static String typed(@Nullable String said) {
        String type = said == null ? "" : said.replaceFirst(";.*", "").strip();
        return type.matches("[\\w.+-]{1,60}/[\\w.+-]{1,60}") ? type : UNKNOWN_TYPE;
    }
}
